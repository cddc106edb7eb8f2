import AssayCorpus
import AssayModel

/// Addresses of many passages of one article, each found without a walk through the whole of it.
struct AddressLookup {
  private let outline: Outline
  private let handle: ArticleHandle

  init(_ outline: Outline, of handle: ArticleHandle) {
    self.outline = outline
    self.handle = handle
  }

  /// What `Outline.address(of:in:)` gives.
  func address(of span: Span) -> String {
    let paragraphs = outline.paragraphs
    guard let place = Self.last(paragraphs.count, where: { paragraphs[$0].span.start <= span.start }),
      paragraphs[place].span.contains(span)
    else { return "\(handle):\(span)" }
    let sentences = paragraphs[place].sentences
    guard sentences.count > 1,
      let sentence = Self.last(sentences.count, where: { sentences[$0].start <= span.start }),
      sentences[sentence].contains(span)
    else { return "\(handle).\(place + 1)" }
    return "\(handle).\(place + 1).\(sentence + 1)"
  }

  /// The last of so many places for which something holds that holds for all before it; nil where it holds for none.
  private static func last(_ count: Int, where holds: (Int) -> Bool) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
