import AssayCommands
import AssayJSON
import AssayModel
import AssayViews

/// What came of a line.
package struct Answer {
  /// The name of the command, or the line's first word where there is no such command; empty for a blank line.
  package var command: String
  package var outcome: Result<View, Refusal>
  /// Whether the command found fault: `check` with findings.
  package var isFailure = false
  /// What happened around the command, for the person: the corpus has changed.
  package var notices: [String] = []
  /// What the shell is to do next.
  package var errand: Errand?
  /// Whether the reviewer wants to leave.
  package var leaves = false

  package init(command: String, outcome: Result<View, Refusal>) {
    self.command = command
    self.outcome = outcome
  }

  /// Whether a script stops here and the program's exit status is 1.
  package var isRefused: Bool { if case .failure = outcome { true } else { false } }

  /// The answer as one line of JSON; `place` is where the line stood, such as `review.assay:14`.
  package func json(place: String?) -> String {
    var object = JSONObject()
    object["command"] = .string(command)
    switch outcome {
    case .success(let view):
      object["ok"] = true
      for member in view.fields.members { object[member.name] = member.value }
    case .failure(let refusal):
      object["ok"] = false
      var error = JSONObject()
      error["problem"] = .string(refusal.problem)
      let places = [place, refusal.place].compactMap { $0 }
      error["place"] = .optional(places.isEmpty ? nil : places.joined(separator: ": "))
      error["remedy"] = .optional(refusal.remedy)
      if let span = refusal.span { error["span"] = .array([.integer(span.start), .integer(span.end)]) }
      object["error"] = .object(error)
    }
    return HarmlessJSON.text(JSONWriter.compact(.object(object)))
  }
}
