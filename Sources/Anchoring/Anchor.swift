import AssayModel

/// Finds a described place in a text as it is now. The inverse of `Description(of:in:)`.
///
/// The method: places of the same words are told apart by an outward alignment of their surroundings, and a place that
/// fits one of the description's rivals better than the cited place is the rival's. Where the words were changed, the
/// passage is aligned with the likeliest parts of the text (Smith and Waterman), and what stands for
/// the quote there is accepted only with enough support. When in doubt nothing is offered.
package func anchor(_ description: Description, in text: TokenisedText) -> Anchoring {
  if description.stands(in: text.text) { return Anchoring(fidelity: .exact, span: description.span) }
  return Anchorer(description, in: text).anchoring()
}

/// The same for a single description: the text is cut into tokens only when it changed at the place.
package func anchor(_ description: Description, in text: ScalarText) -> Anchoring {
  if description.stands(in: text) { return Anchoring(fidelity: .exact, span: description.span) }
  return Anchorer(description, in: TokenisedText(text)).anchoring()
}

/// Finds a described place with the help of the whole text it was taken from: better than from the description
/// alone, since every place that was there before is known not to be the one sought.
///
/// Where the old text does not hold the quote at the description's span, it is the wrong text, and
/// only the description is used.
package func anchor(_ description: Description, through change: TextChange) -> Anchoring {
  LockerAnchorer(description, through: change)?.anchoring() ?? anchor(description, in: change.new)
}
