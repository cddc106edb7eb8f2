import AssayCorpus
import AssayModel
import AssaySearch
import AssayViews

/// Articles and their parts.
struct AddressProposals {
  private let word: String
  private let desk: Desk
  private let limit: Int

  init(_ word: String, _ desk: Desk, _ limit: Int) {
    self.word = word
    self.desk = desk
    self.limit = limit
  }

  /// An article in a line: outlet, date and title.
  static func note(on article: CorpusArticle) -> String {
    let metadata = article.article.metadata
    let byline = [metadata.outlet, metadata.published.map(\.dayText)].compactMap { $0 }.joined(separator: ", ")
    return [byline.isEmpty ? nil : byline, metadata.title].compactMap { $0 }.joined(separator: ": ")
  }

  /// By handle, or by a word of title or outlet.
  var articles: Proposals {
    var found = Proposals(limit: limit)
    if let ranges = Self.numbers(beginning: word) {
      let handles = desk.corpus.handles
      let parts = ranges.map { Self.part(of: handles, $0) }
      var rest = parts.reduce(0) { $0 + $1.count }
      for part in parts where !part.isEmpty {
        rest -= part.count
        found.add(part, as: proposal)
        if found.isFull { break }
      }
      found.add(EmptyCollection<ArticleHandle>(), besides: rest, as: proposal)
    } else if !word.isEmpty, let names = desk.articleNames {
      found.add(names.articles(withWordBeginning: word), as: proposal)
    }
    return found
  }

  /// Articles, their paragraphs and sentences, and the hits of the last search.
  var places: Proposals {
    if word.hasPrefix("#") || word.isEmpty, !desk.hits.isEmpty {
      var found = hits
      if word.isEmpty {
        let articles = articles
        found.add(articles.list, besides: articles.more) { $0 }
      }
      return found
    }
    return word.contains(".") ? parts : articles
  }

  private func proposal(_ handle: ArticleHandle) -> Proposal? {
    desk.corpus.article(at: handle).map { Proposal(handle.description, Self.note(on: $0)) }
  }

  private var hits: Proposals {
    var found = Proposals(limit: limit)
    found.add(desk.hits.filter { "#\($0.number)".hasPrefix(word) }) { hit in
      guard let article = desk.corpus.article(at: hit.article) else { return nil }
      let name = [hit.article.description, article.article.metadata.outlet].compactMap { $0 }.joined(separator: " ")
      return Proposal("#\(hit.number)", "\(name): \(article.article.text[hit.span])")
    }
    return found
  }

  /// `a3.` goes on to its paragraphs, `a3.4.` to that paragraph's sentences.
  private var parts: Proposals {
    var found = Proposals(limit: limit)
    let numbers = word.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count <= 3, let handle = ArticleHandle(numbers[0]), let article = desk.corpus.article(at: handle)
    else { return found }
    let text = article.article.text
    let paragraphs = article.outline.paragraphs
    if numbers.count == 2 {
      found.add(paragraphs.indices.filter { "\($0 + 1)".hasPrefix(numbers[1]) }) {
        Proposal("\(handle).\($0 + 1)", String(text[paragraphs[$0].span]))
      }
    } else if let number = Ordinal.number(numbers[1]), number <= paragraphs.count {
      let sentences = paragraphs[number - 1].sentences
      found.add(sentences.indices.filter { "\($0 + 1)".hasPrefix(numbers[2]) }) {
        Proposal("\(handle).\(number).\($0 + 1)", String(text[sentences[$0]]))
      }
    }
    return found
  }

  /// The numbers whose handles begin with what was typed, as ranges in ascending order: `a1` is 1, 10 to 19, 100 to
  /// 199 and so on. Nil where no handle begins so.
  static func numbers(beginning typed: String) -> [ClosedRange<Int>]? {
    guard !typed.isEmpty else { return [1...999_999_999] }
    guard typed.first == "a" || typed.first == "A" else { return nil }
    let digits = typed.dropFirst()
    guard !digits.isEmpty else { return [1...999_999_999] }
    guard let number = Ordinal.number(digits), !digits.hasPrefix("0") else { return nil }
    var ranges: [ClosedRange<Int>] = []
    var scale = 1
    while number * scale <= 999_999_999 {
      ranges.append(number * scale...min(number * scale + scale - 1, 999_999_999))
      scale *= 10
    }
    return ranges
  }

  /// The handles in a range, of handles in order.
  private static func part(of handles: [ArticleHandle], _ range: ClosedRange<Int>) -> ArraySlice<ArticleHandle> {
    func first(_ isBehind: (ArticleHandle) -> Bool) -> Int {
      var low = 0
      var high = handles.count
      while low < high {
        let middle = (low + high) / 2
        if isBehind(handles[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return handles[first { $0.number >= range.lowerBound }..<first { $0.number > range.upperBound }]
  }
}
