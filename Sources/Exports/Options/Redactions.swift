import AssayModel
import AssaySession

/// What is not to leave the workbench: the reviewers' names, the notes, or the name of one reviewer.
package struct Redactions: Hashable, Sendable {
  package var hidesReviewers = false
  package var hidesNotes = false
  /// Names that were asked for one by one.
  package var names: Set<String> = []

  package init() {}

  /// Reads a list such as `reviewers,notes` or `Mara Lind`.
  package init(_ text: String) {
    for part in text.split(separator: ",") {
      let word = part.trimmingSpaces
      switch word.lowercased() {
      case "": break
      case "reviewers": hidesReviewers = true
      case "notes": hidesNotes = true
      default: names.insert(String(word))
      }
    }
  }

  var isEmpty: Bool { !hidesReviewers && !hidesNotes && names.isEmpty }

  /// What stands for each name that is hidden. Throws for a name that no reviewer of the session has.
  func pseudonyms(for reviewers: [String]) throws(ExportProblem) -> Pseudonyms {
    let known = Set(reviewers.map { $0.lowercased() })
    let names = Set(names.map { $0.lowercased() })
    if let unknown = self.names.filter({ !known.contains($0.lowercased()) }).min() {
      throw .unknown(unknown, what: "name to redact", choices: ["reviewers", "notes"] + reviewers)
    }
    var pseudonyms: [String: String] = [:]
    for (place, name) in reviewers.enumerated() where hidesReviewers || names.contains(name.lowercased()) {
      pseudonyms[name] = "reviewer \(place + 1)"
    }
    return Pseudonyms(pseudonyms)
  }
}

extension Substring {
  /// Without spaces at its ends.
  var trimmingSpaces: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
