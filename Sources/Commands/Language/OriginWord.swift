import AssayBacking
import AssayModel
import AssayProvenance
import AssaySession
import AssayViews

/// What `merge`, `split`, `own` and `background` read in the same way.
enum OriginWord {
  static let clear = Manual.Option("--clear", nil, "Take back what was said before.")

  /// The reason, which must say something; nil where it is to be taken back.
  static func reason(_ arguments: inout Arguments, isClearing: Bool) throws(Refusal) -> String? {
    let word = try arguments.text()
    if isClearing {
      if let word { throw Refusal("--clear wants no reason", at: word.span) }
      return nil
    }
    guard let word, !word.text.allSatisfy(\.isWhitespace) else {
      throw Refusal("the reason is missing", remedy: "Say in quote marks why: it goes into the log and the exports.")
    }
    return word.text
  }

  static func reply(_ what: Line, _ ids: [EvidenceID], on desk: Desk) throws(Refusal) -> Reply {
    guard let id = ids.first, let claim = desk.state.evidence[id].flatMap({ desk.state.claims[$0.claim] }) else {
      return Reply(View(what))
    }
    return Reply(
      OriginAcknowledgement.view(
        what, evidence: ids, backing: desk.provenance.backing(of: claim, in: desk.state, at: desk.standings)))
  }
}
