import AssayAnchoring
import AssayModel
import AssaySession
import AssayStorage

/// A session as a long review would leave it, made up from a counter.
struct GeneratedSession {
  private var numbers = Numbers(state: 1)
  private var claims = 0
  private var evidence = 0

  /// Made-up words, so many of them.
  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in Self.vocabulary[numbers.below(Self.vocabulary.count)] }.joined(separator: " ")
  }

  /// The next entry: of 20, three add a claim, four judge, six attach, five search, two do something else.
  mutating func entry(_ number: Int) -> Entry {
    let kind = number % 20
    let event: Event
    if claims == 0 || kind < 3 {
      claims += 1
      event = .claimAdded(ClaimID(claims), Statement(text: words(14), speaker: words(2)))
    } else {
      let claim = ClaimID(1 + numbers.below(claims))
      switch kind {
      case 3..<7:
        event = .verdictMarked(
          claim, Judgement(Verdict.allCases[numbers.below(Verdict.allCases.count)], rationale: words(12)))
      case 7..<13:
        evidence += 1
        event = .evidenceAttached(EvidenceID(evidence), to: claim, .supports, citation(), note: nil)
      case 13..<18: event = .searched(query: words(3), total: numbers.below(40))
      case 18: event = .claimFocused(claim)
      default: event = .settingChanged(name: "width", value: "\(60 + numbers.below(60))")
      }
    }
    return Entry(
      number: number, at: Instant(milliseconds: 1_694_563_200_000 + Int64(number) * 7_000), by: "mira",
      input: words(5), events: [event])
  }

  private mutating func citation() -> Citation {
    let quote = words(14)
    let before = words(20)
    let start = numbers.below(4000)
    return Citation(
      article: ArticleCard(
        id: ArticleID("articles/\(numbers.below(900)).txt"), digest: Digest(of: "\(start)"), title: words(7),
        outlet: words(2), published: PartialDate("2023-09-12"), handle: ArticleHandle(1 + numbers.below(900))),
      description: Description(
        quote: quote, prefix: String(before.suffix(64)), suffix: " " + words(8),
        span: Span(start..<start + quote.unicodeScalars.count), paragraph: "\(before)\(quote) \(words(22)).",
        offset: before.count, preceding: words(8), following: words(8), occurrence: 1, occurrences: 1, rivals: []))
  }

  private static let vocabulary = [
    "train", "harbour", "minister", "said", "on", "the", "a", "visit", "was", "reported", "by", "two", "agencies",
    "and",
    "neither", "confirmed", "nor", "denied", "Владивосток", "café", "“quoted”", "talks", "of", "that", "week", "bridge",
  ]
}

/// Numbers that only look random. Source: Knuth's MMIX generator.
private struct Numbers {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
