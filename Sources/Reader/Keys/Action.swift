import AssayModel

/// What a key does while an article is read.
package enum Action: Hashable, Sendable {
  case move(Motion)
  case search, nextHit, previousHit
  case nextArticle, previousArticle, nextEvidence, previousEvidence
  case select, selectSentence, selectParagraph, swapEnds, drop
  case attach(Stance)
  case detach
  case chooseClaim, newClaim, verdict, undo, redo
  case showSpeakers
  case commandLine, help, redraw, leave
}
