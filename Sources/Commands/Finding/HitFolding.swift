import AssayBacking
import AssayCorpus
import AssayModel
import AssaySearch

/// Which hits say what an earlier one says, in an article that is a copy of the earlier one's.
///
/// Copies are those that 'articles' groups and 'sources' counts once. Words alone fold nothing: two papers that quote one
/// speech are two.
struct HitFolding {
  /// Beyond so many hits nobody looks for copies any more: every hit is compared with those before it.
  private static let most = 1_000
  /// Two passages say the same when they share this much of the words of both.
  private static let likeness = 0.8

  /// The number of the earlier hit, by the number of the one that repeats it.
  private(set) var originals: [Int: Int] = [:]

  /// - Parameter hits: the first hits of a result, in order.
  init(_ hits: some Collection<Hit>, on desk: Desk) {
    var kept: [(hit: Hit, words: [Int])] = []
    var compared: [Set<ArticleHandle>: Bool] = [:]
    func areCopies(_ one: ArticleHandle, _ other: ArticleHandle) -> Bool {
      let pair: Set = [one, other]
      if let known = compared[pair] { return known }
      var areCopies = false
      if let first = desk.corpus.article(at: one), let second = desk.corpus.article(at: other) {
        areCopies = desk.provenance.areCopies(first, second)
      }
      compared[pair] = areCopies
      return areCopies
    }
    for hit in hits.prefix(Self.most) {
      guard let entry = desk.corpus.article(at: hit.article) else { continue }
      let words = Self.words(entry.article.text[hit.span])
      let original = kept.first { former in
        former.hit.article != hit.article && Self.areAlike(former.words, words)
          && areCopies(former.hit.article, hit.article)
      }
      if let original { originals[hit.number] = original.hit.number } else { kept.append((hit, words)) }
    }
  }

  /// A number for each word of a passage, ascending, each once.
  private static func words(_ passage: Substring) -> [Int] {
    let words = passage.lowercased().split { !$0.isLetter && !$0.isNumber }
    return Set(words.map(\.hashValue)).sorted()
  }

  private static func areAlike(_ one: [Int], _ other: [Int]) -> Bool {
    guard !one.isEmpty, min(one.count, other.count) * 5 >= max(one.count, other.count) * 4 else { return false }
    var (first, second, common) = (0, 0, 0)
    while first < one.count, second < other.count {
      if one[first] == other[second] {
        common += 1
        first += 1
        second += 1
      } else if one[first] < other[second] {
        first += 1
      } else {
        second += 1
      }
    }
    return Double(common) >= likeness * Double(one.count + other.count - common)
  }
}
