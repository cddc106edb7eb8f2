import AssayModel

/// Finds a described place in a text. The inverse of `Description(of:in:)`.
package func anchor(_ description: Description, in text: TokenisedText) -> Anchoring {
  Anchorer(description, in: text).anchoring()
}

/// Finds a described place with the help of the whole text it was taken from: better than from the description
/// alone, since every place that was there before is known not to be the one sought.
///
/// Where the old text does not hold the quote at the description's span, it is the wrong text, and
/// only the description is used.
package func anchor(_ description: Description, through change: TextChange) -> Anchoring {
  LockerAnchorer(description, through: change)?.anchoring() ?? anchor(description, in: change.new)
}
