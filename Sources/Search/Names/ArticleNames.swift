import AssayCorpus
import AssayModel
import AssayWords

/// By what people call the articles of a corpus: the words of their titles and outlets.
///
/// Made once for a corpus, in time proportional to its titles; a question then looks at the words
/// with the same first letter only.
package struct ArticleNames: Sendable {
  /// Something that several articles have.
  package struct Shared: Hashable, Sendable {
    package let name: String
    package let articles: Int
  }

  /// Where a word begins among the folded words, and whose it is.
  private struct Beginning {
    let place: UInt32
    let article: UInt32
  }

  /// The outlets, those of many articles first.
  package let outlets: [Shared]
  /// The languages, those of many articles first.
  package let languages: [Shared]
  /// The days, months or years of publication as they were given, in order.
  package let dates: [Shared]

  private let handles: [ArticleHandle]
  /// The words of all titles and outlets, folded, one behind the other.
  private let words: [UInt8]
  /// Where words begin, by their first byte, in the order of the articles.
  private let beginnings: [[Beginning]]

  package init(of corpus: Corpus) {
    var outlets: [String: Int] = [:]
    var languages: [String: Int] = [:]
    var dates: [String: Int] = [:]
    var handles: [ArticleHandle] = []
    var words: [UInt8] = []
    var starts: [Int] = []
    var beginnings = [[Beginning]](repeating: [], count: 256)
    handles.reserveCapacity(corpus.count)
    words.reserveCapacity(corpus.count * 64)
    corpus.cards { article in
      let metadata = article.metadata
      starts.removeAll(keepingCapacity: true)
      if let outlet = metadata.outlet {
        outlets[outlet, default: 0] += 1
        LetterFold.append(wordsOf: outlet, to: &words) { starts.append($0) }
      }
      if let language = metadata.language { languages[language, default: 0] += 1 }
      if let date = metadata.published { dates[date.text, default: 0] += 1 }
      if let title = metadata.title { LetterFold.append(wordsOf: title, to: &words) { starts.append($0) } }
      // What is folded away begins no word.
      for start in starts where start < words.count {
        beginnings[Int(words[start])].append(
          Beginning(place: UInt32(truncatingIfNeeded: start), article: UInt32(truncatingIfNeeded: handles.count)))
      }
      handles.append(article.handle)
      return true
    }
    var days: [String: Int] = [:]
    for (date, articles) in dates { days[String(date.prefix(10)), default: 0] += articles }
    self.outlets = Self.shared(outlets)
    self.languages = Self.shared(languages)
    self.dates = days.map { Shared(name: $0.key, articles: $0.value) }.sorted { $0.name < $1.name }
    self.handles = handles
    self.words = words
    self.beginnings = beginnings
  }

  private static func shared(_ counts: [String: Int]) -> [Shared] {
    counts.map { Shared(name: $0.key, articles: $0.value) }
      .sorted { $0.articles != $1.articles ? $0.articles > $1.articles : $0.name < $1.name }
  }

  /// The articles with a word in title or outlet that begins so, in the order of their handles.
  package func articles(withWordBeginning typed: String) -> [ArticleHandle] {
    let wanted = LetterFold.folded(typed)
    guard let first = wanted.first else { return [] }
    var found: [ArticleHandle] = []
    var last: UInt32?
    words.withUnsafeBufferPointer { words in
      for beginning in beginnings[Int(first)] where beginning.article != last {
        let start = Int(beginning.place)
        guard start + wanted.count <= words.count else { continue }
        var length = 1
        while length < wanted.count, words[start + length] == wanted[length] { length += 1 }
        guard length == wanted.count else { continue }
        last = beginning.article
        found.append(handles[Int(beginning.article)])
      }
    }
    return found
  }
}
