import AssayCorpus
import AssayModel

/// By what people call the articles of a corpus: the words of their titles and outlets.
///
/// Made once for a corpus, in time proportional to its titles; a question then costs one pass over
/// the folded titles, some milliseconds for 100,000.
package struct ArticleNames: Sendable {
  /// Something that several articles have.
  package struct Shared: Hashable, Sendable {
    package let name: String
    package let articles: Int
  }

  /// The outlets, those of many articles first.
  package let outlets: [Shared]
  /// The languages, those of many articles first.
  package let languages: [Shared]
  /// The days, months or years of publication as they were given, in order.
  package let dates: [Shared]

  private let handles: [ArticleHandle]
  /// The words of each article, folded, each behind a space.
  private let words: [UInt8]
  /// Where the words of each article end.
  private let ends: [Int]

  package init(of corpus: Corpus) {
    var outlets: [String: Int] = [:]
    var languages: [String: Int] = [:]
    var dates: [String: Int] = [:]
    var handles: [ArticleHandle] = []
    var words: [UInt8] = []
    var ends: [Int] = []
    handles.reserveCapacity(corpus.count)
    ends.reserveCapacity(corpus.count)
    for article in corpus.articles {
      let metadata = article.article.metadata
      if let outlet = metadata.outlet {
        outlets[outlet, default: 0] += 1
        LetterFold.append(wordsOf: outlet, to: &words)
      }
      if let language = metadata.language { languages[language, default: 0] += 1 }
      if let date = metadata.published { dates[String(date.description.prefix(10)), default: 0] += 1 }
      if let title = metadata.title { LetterFold.append(wordsOf: title, to: &words) }
      handles.append(article.handle)
      ends.append(words.count)
    }
    self.outlets = Self.shared(outlets)
    self.languages = Self.shared(languages)
    self.dates = dates.map { Shared(name: $0.key, articles: $0.value) }.sorted { $0.name < $1.name }
    self.handles = handles
    self.words = words
    self.ends = ends
  }

  private static func shared(_ counts: [String: Int]) -> [Shared] {
    counts.map { Shared(name: $0.key, articles: $0.value) }
      .sorted { $0.articles != $1.articles ? $0.articles > $1.articles : $0.name < $1.name }
  }

  /// The articles with a word in title or outlet that begins so, in the order of their handles.
  package func articles(withWordBeginning typed: String) -> [ArticleHandle] {
    let wanted = [0x20] + LetterFold.folded(typed)
    guard wanted.count > 1 else { return [] }
    var found: [ArticleHandle] = []
    words.withUnsafeBufferPointer { words in
      wanted.withUnsafeBufferPointer { wanted in
        var start = 0
        for (article, end) in ends.enumerated() {
          if Self.holds(words, start..<end, wanted) { found.append(handles[article]) }
          start = end
        }
      }
    }
    return found
  }

  private static func holds(
    _ words: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ wanted: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let first = wanted[1]
    var at = range.lowerBound
    let last = range.upperBound - wanted.count
    while at <= last {
      if words[at] == 0x20, words[at + 1] == first {
        var length = 2
        while length < wanted.count, words[at + length] == wanted[length] { length += 1 }
        if length == wanted.count { return true }
      }
      at += 1
    }
    return false
  }
}
