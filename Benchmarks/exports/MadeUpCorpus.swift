import AssayCorpus
import AssayModel
import Seeded

/// Made-up articles in which people are cited, and outlets cite each other; every fifth is a copy of the one before.
struct MadeUpCorpus: ArticleStore {
  private(set) var articles: [Article] = []
  /// The sentences of each article, by its place.
  private(set) var sentences: [[Span]] = []
  private var places: [ArticleID: Int] = [:]
  private var random = Random(seed: 6)
  private var vocabulary: [String] = []

  init(articles count: Int) {
    let letters = Array("aeioubcdfghklmnprstvwz")
    for _ in 0..<4000 {
      var word = ""
      for _ in 0..<(2 + random.below(9)) { word.append(random.pick(letters)) }
      vocabulary.append(word)
    }
    for number in 0..<count { add(number) }
  }

  var count: Int { articles.count }
  var skipped: [SkippedFile] { [] }
  var digest: Digest { Digest(of: articles.map(\.digest.hex).joined()) }

  func record(at position: Int) -> ArticleRecord? {
    articles.indices.contains(position) ? ArticleRecord(article: articles[position], file: "\(position).txt") : nil
  }

  func position(of id: ArticleID) -> Int? { places[id] }

  mutating func words(_ count: Int) -> String {
    var words: [String] = []
    for _ in 0..<count { words.append(random.pick(vocabulary)) }
    return words.joined(separator: " ")
  }

  private mutating func add(_ number: Int) {
    let id = ArticleID("article-\(number).txt")
    var metadata = ArticleMetadata(
      title: "The \(words(7))", outlet: "The \(Self.name(number % 60)) Courier", url: "https://example.org/\(number)",
      language: "en")
    metadata.published = PartialDate(CalendarDay(daysSince1970: 19_600 + number / 4))
    if number % 5 == 4, let former = articles.last, let spans = sentences.last {
      articles.append(Article(id: id, metadata: metadata, text: former.text))
      sentences.append(spans)
    } else {
      var text = ""
      var spans: [Span] = []
      var length = 0
      for paragraph in 0..<10 {
        for place in 0..<3 {
          let sentence = sentence()
          let count = sentence.unicodeScalars.count
          spans.append(Span(length..<length + count))
          let gap = place < 2 ? " " : paragraph < 9 ? "\n\n" : "\n"
          text += sentence + gap
          length += count + gap.unicodeScalars.count
        }
      }
      articles.append(Article(id: id, metadata: metadata, text: ScalarText(text)))
      sentences.append(spans)
    }
    places[id] = number
  }

  private mutating func sentence() -> String {
    let person = "\(Self.name(random.below(200))) \(Self.name(200 + random.below(200)))"
    switch random.below(6) {
    case 0: return "“The \(words(10)),” said \(person), a spokesman for the ministry."
    case 1: return "The \(Self.name(random.below(60))) Courier, citing American officials, said the \(words(9))."
    case 2: return "According to \(person), the \(words(11))."
    case 3: return "Russian officials said that the \(words(10))."
    default: return "The \(words(13))."
    }
  }

  private static func name(_ number: Int) -> String {
    let front = ["Ba", "Ko", "Re", "Ta", "Vi", "So", "Mi", "Lu", "Pe", "Da"]
    let end = ["rand", "lin", "morov", "tesch", "vall", "kert", "sano", "dorf"]
    return front[number % 10] + end[number / 10 % 8]
      + (number >= 80 ? "\(["a", "e", "i", "o", "u"][number / 80 % 5])" : "")
  }
}
