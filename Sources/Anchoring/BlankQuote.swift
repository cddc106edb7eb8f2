import AssayModel

/// A quote that is empty or white space alone: it has only its surroundings, which stand once or it is lost.
enum BlankQuote {
  static func anchoring(_ description: Description, in text: TokenisedText) -> Anchoring {
    let whole = description.prefix + description.quote + description.suffix
    if whole.isEmpty { return .orphaned }
    let anywhere = WordEdge(startsInsideWord: true, endsInsideWord: true)
    let before = description.prefix.unicodeScalars.count
    let count = description.quote.unicodeScalars.count
    let places = Verbatim.places(of: whole, edges: anywhere, in: text, limit: Anchorer.mostPlaces).map {
      Span($0.start + before..<$0.start + before + count)
    }
    guard let first = places.first else { return .orphaned }
    if places.count == 1 { return Anchoring(fidelity: .exact, span: first) }
    return .ambiguous(places)
  }
}
