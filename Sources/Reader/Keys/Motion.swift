/// A way for the cursor to go.
package enum Motion: Hashable, Sendable {
  case signLeft, signRight, rowUp, rowDown
  case wordForward, wordEnd, wordBack
  case sentenceForward, sentenceBack, paragraphForward, paragraphBack
  case rowStart, rowEnd, top, bottom
  case halfPageDown, halfPageUp, pageDown, pageUp
}
