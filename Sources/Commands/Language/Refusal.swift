import AssayJSON
import AssayModel

/// A command's reasoned no. Nothing has changed.
package struct Refusal: Error, Hashable, Sendable {
  /// What is wrong, as a sentence without its full stop: `no claim c7 (the last is c4)`.
  package var problem: String
  /// What to do next, as whole sentences; nil where the problem says it all.
  package var remedy: String?
  /// The offending part of the line, in scalars, for a caret; nil where it is the line as a whole.
  package var span: Span?
  /// Where in a file: `Sessions/x.json, entry 12`. Where the line stands is the reader's of lines to say.
  package var place: String?

  package init(_ problem: String, remedy: String? = nil, at span: Span? = nil, place: String? = nil) {
    self.problem = problem
    self.remedy = remedy
    self.span = span
    self.place = place
  }

  /// The refusal with the span of the word that caused it, where it has none yet.
  package func at(_ word: Word?) -> Refusal {
    var refusal = self
    if refusal.span == nil { refusal.span = word?.span }
    return refusal
  }
}

extension Refusal: CustomStringConvertible {
  /// `no claim c7 (the last is c4). Type 'claims' to list them.`
  package var description: String {
    let sentence = "\(place.map { "\($0): " } ?? "")\(problem)."
    return remedy.map { "\(sentence) \($0)" } ?? sentence
  }
}
