/// A place or a thing as a reviewer names it: `a3`, `a3.4.2`, `a3:412-795`, `#2`, `c1`, `e5`.
///
/// A quotation behind an address of article text (`a3 "quoted words"`) is not part of the word and
/// stands with whoever reads the line.
package enum Address: Hashable, Sendable {
  case article(ArticleHandle)
  /// The paragraph's number, from 1.
  case paragraph(ArticleHandle, Int)
  /// The paragraph's and the sentence's numbers, from 1.
  case sentence(ArticleHandle, Int, Int)
  case span(ArticleHandle, Span)
  /// A hit of the last search, by its number.
  case hit(Int)
  case claim(ClaimID)
  case evidence(EvidenceID)

  /// Reads one word; nil when it is no address.
  package init?(_ word: some StringProtocol) {
    if let claim = ClaimID(word) {
      self = .claim(claim)
    } else if let evidence = EvidenceID(word) {
      self = .evidence(evidence)
    } else if word.first == "#" {
      guard let number = Ordinal.number(word.dropFirst()) else { return nil }
      self = .hit(number)
    } else {
      guard let address = Self.inArticle(word) else { return nil }
      self = address
    }
  }

  private static func inArticle(_ word: some StringProtocol) -> Address? {
    let end = word.firstIndex { $0 == "." || $0 == ":" } ?? word.endIndex
    guard let number = Ordinal.read(word[..<end], after: "a") else { return nil }
    let handle = ArticleHandle(number)
    guard end < word.endIndex else { return .article(handle) }
    let rest = word[word.index(after: end)...]
    if word[end] == ":" {
      let bounds = rest.split(separator: "-", omittingEmptySubsequences: false)
      guard bounds.count == 2, let start = offset(bounds[0]), let end = offset(bounds[1]),
        let span = Span(start: start, end: end)
      else { return nil }
      return .span(handle, span)
    }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false).map { Ordinal.number($0) }
    switch (parts.first ?? nil, parts.count) {
    case (let paragraph?, 1): return .paragraph(handle, paragraph)
    case (let paragraph?, 2): return parts[1].map { .sentence(handle, paragraph, $0) }
    default: return nil
    }
  }

  private static func offset(_ digits: some StringProtocol) -> Int? {
    digits.utf8.elementsEqual("0".utf8) ? 0 : Ordinal.number(digits)
  }
}

extension Address: CustomStringConvertible {
  package var description: String {
    switch self {
    case .article(let handle): "\(handle)"
    case .paragraph(let handle, let paragraph): "\(handle).\(paragraph)"
    case .sentence(let handle, let paragraph, let sentence): "\(handle).\(paragraph).\(sentence)"
    case .span(let handle, let span): "\(handle):\(span)"
    case .hit(let number): "#\(number)"
    case .claim(let id): "\(id)"
    case .evidence(let id): "\(id)"
    }
  }
}
