import AssayModel
import AssaySession

/// A text of a claim that an editor is opened on, and what its change comes to.
package struct TextEdit: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case statement
    /// The reason of a verdict.
    case rationale(Verdict)
  }

  /// What came out of the editor.
  package enum Result: Hashable, Sendable {
    /// The command that makes the change.
    case command(String)
    /// Nothing is to be done, and why.
    case nothing(String)
  }

  package let claim: ClaimID
  package let subject: Subject
  /// The text as it stands; empty where there is none.
  package let text: String

  package init(_ claim: ClaimID, _ subject: Subject, text: String) {
    self.claim = claim
    self.subject = subject
    self.text = text
  }

  /// What the edited text comes to. A claim is one statement and a reason one remark, so line ends in it, with the
  /// white space around them, become spaces.
  package func result(of edited: String) -> Result {
    let lines = edited.split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    let new = lines.filter { !$0.isEmpty }.joined(separator: " ")
    let name = if case .rationale = subject { "the reason of \(claim)" } else { "\(claim)" }
    if StatementFields.isSame(new, text) { return .nothing("\(name) is unchanged") }
    guard !new.isEmpty else { return .nothing("the text is empty, so \(name) stays as it is") }
    switch subject {
    case .statement: return .command("claim edit \(claim) \(Words.quoted(new))")
    case .rationale(let verdict):
      return .command("mark \(claim) \(verdict.rawValue) --why \(Words.quoted(new))")
    }
  }
}
