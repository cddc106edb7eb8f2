import AssayModel

/// Finds the places of a text whose words are nearly those of a span.
///
/// A window as long as the span slides over the text; its likeness is the weight of the words it shares
/// with the span, as bags. That is linear in the text, and order matters little where likeness is high.
enum NearCopies {
  /// Below this share of common weight a window is no copy.
  private static let likeness: Float = 0.6
  /// A span lighter than this is too short to have copies that mean anything.
  private static let lightest: Float = 2

  /// Up to `Limits.nearCopies` places, the likest first; none overlaps the span, the other places or each other.
  static func places(of span: Span, besides places: [Span], in tokens: TokenisedText) -> [Span] {
    let own = tokens.tokens(in: span)
    let weight = tokens.weight(own)
    guard weight >= lightest, own.count <= tokens.count / 2 else { return [] }
    var missing: [UInt64: Int] = [:]
    for token in own { missing[tokens.keys[token], default: 0] += 1 }
    var shared: Float = 0
    var windows: [(start: Int, shared: Float)] = []
    let threshold = likeness * weight
    for token in 0..<tokens.count {
      if let left = missing[tokens.keys[token]] {
        missing[tokens.keys[token]] = left - 1
        if left > 0 { shared += tokens.weight(token) }
      }
      let leaving = token - own.count
      if leaving >= 0, let left = missing[tokens.keys[leaving]] {
        missing[tokens.keys[leaving]] = left + 1
        if left >= 0 { shared -= tokens.weight(leaving) }
      }
      if leaving >= -1, shared >= threshold { windows.append((leaving + 1, shared)) }
    }
    var covered = [Bool](repeating: false, count: tokens.count)
    for place in places + [span] { for token in tokens.tokens(in: place) { covered[token] = true } }
    var copies: [Span] = []
    while copies.count < Description.Limits.nearCopies {
      var best: (start: Int, shared: Float)?
      // Windows and places are about as long as each other, so what overlaps covers a window's end.
      for window in windows where !covered[window.start] && !covered[window.start + own.count - 1] {
        if window.shared > best?.shared ?? 0 { best = window }
      }
      guard let best else { break }
      let window = best.start..<best.start + own.count
      for token in window { covered[token] = true }
      if let place = tokens.span(trimmed(window, in: tokens)) { copies.append(place) }
    }
    return copies
  }

  /// Without line ends at either end.
  private static func trimmed(_ range: Range<Int>, in tokens: TokenisedText) -> Range<Int> {
    var range = range
    while let first = range.first, tokens.kinds[first] == .newline { range.removeFirst() }
    while let last = range.last, tokens.kinds[last] == .newline { range.removeLast() }
    return range
  }
}
