import AssayModel
import Seeded

/// A text whose paragraphs were put in another order, with and without the cited one, so that what stands around a
/// phrase says little and other places of the same words are near.
///
/// The phrases have one to eight words and stand in the text at least twice; which, and what becomes of the
/// paragraphs, is drawn from a fixed seed. The true place follows from the making.
struct Upheaval {
  enum Kind: String, CaseIterable {
    /// The cited paragraph and another one with the same phrase change places.
    case swapped = "swapped"
    case shuffled = "shuffled"
    case cut = "cut"
    case shuffledAndCut = "cut, shuffled"
    /// Half of the paragraphs go, the cited one among them.
    case thinned = "thinned"
  }

  let kind: Kind
  let example: Case
  let changed: ScalarText

  var row: String { kind.rawValue }

  static let rows = Kind.allCases.map(\.rawValue)

  private static let casesEach = 2
  private static let longest = 9000
  private static let lengths = [1, 2, 3, 4, 5, 6, 8]

  static func all(of data: DataSet, seed: UInt64) -> [Upheaval] {
    var random = Random(seed: seed)
    return data.revisions.values.sorted { $0.id < $1.id }.flatMap { revision -> [Upheaval] in
      let paragraphs = Self.paragraphs(of: revision.before)
      guard paragraphs.count >= 5, revision.before.count <= longest else { return [] }
      return (0..<casesEach).compactMap { number in
        make("\(revision.id)~\(number)", of: revision, paragraphs, &random)
      }
    }
  }

  private static func make(
    _ id: String, of revision: Revision, _ paragraphs: [Span], _ random: inout Random
  ) -> Upheaval? {
    let text = revision.before
    let repeated = phrases(of: random.pick(lengths), in: text, paragraphs).filter { $0.value.count > 1 }
      .sorted { $0.key < $1.key }
    guard !repeated.isEmpty else { return nil }
    let places = random.pick(repeated).value
    let (own, span) = random.pick(places)
    let kind = random.pick(Kind.allCases)
    var order = Array(paragraphs.indices)
    switch kind {
    case .swapped:
      let others = places.map(\.paragraph).filter { $0 != own }
      guard !others.isEmpty else { return nil }
      order.swapAt(own, random.pick(others))
    case .shuffled: order.shuffle(using: &random)
    case .cut: order.remove(at: own)
    case .shuffledAndCut:
      order.remove(at: own)
      order.shuffle(using: &random)
    case .thinned: order = order.filter { $0 != own && !random.once(in: 2) }
    }
    var changed = ""
    var length = 0
    var gold: Span?
    for paragraph in order {
      if length > 0 {
        changed += "\n\n"
        length += 2
      }
      if paragraph == own {
        let start = length + span.start - paragraphs[own].start
        gold = Span(start..<start + span.count)
      }
      changed += text[paragraphs[paragraph]]
      length += paragraphs[paragraph].count
    }
    guard length > 0 else { return nil }
    let example = Case(
      id: id, revision: revision.id, granularity: "phrase", status: gold == nil ? .deleted : .moved, span: span,
      gold: gold)
    return Upheaval(kind: kind, example: example, changed: ScalarText(changed))
  }

  /// The places of all phrases of so many words that stand within a paragraph.
  private static func phrases(
    of length: Int, in text: ScalarText, _ paragraphs: [Span]
  ) -> [String: [(paragraph: Int, span: Span)]] {
    var phrases: [String: [(paragraph: Int, span: Span)]] = [:]
    for (number, paragraph) in paragraphs.enumerated() {
      let words = words(of: paragraph, in: text)
      guard words.count >= length else { continue }
      for first in 0...(words.count - length) {
        let span = Span(words[first].start..<words[first + length - 1].end)
        if span.count >= 4 { phrases[String(text[span]), default: []].append((number, span)) }
      }
    }
    return phrases
  }

  private static func words(of paragraph: Span, in text: ScalarText) -> [Span] {
    runs(in: paragraph, of: text) { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// Lines that hold anything.
  private static func paragraphs(of text: ScalarText) -> [Span] {
    runs(in: Span(0..<text.count), of: text) { $0 != "\n" && $0 != "\r" }.filter { span in
      text[span].unicodeScalars.contains { !$0.properties.isWhitespace }
    }
  }

  private static func runs(in span: Span, of text: ScalarText, where belongs: (Unicode.Scalar) -> Bool) -> [Span] {
    var runs: [Span] = []
    var start: Int?
    var at = span.start
    for scalar in text[span].unicodeScalars {
      if belongs(scalar) {
        if start == nil { start = at }
      } else if let first = start {
        runs.append(Span(first..<at))
        start = nil
      }
      at += 1
    }
    if let first = start { runs.append(Span(first..<at)) }
    return runs
  }
}
