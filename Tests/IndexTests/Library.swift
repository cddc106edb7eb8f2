import AssayModel
import AssayWords
import Seeded

@testable import AssayIndex

/// Documents made up from a seed: few words, so that they meet often; several scripts; some without title, date, outlet.
enum Library {
  private static let vocabulary = [
    "train", "trains", "training", "harbour", "harbor", "minister", "Kim", "Jong-un", "armoured", "summit", "the", "of",
    "and", "was", "1,000", "2023", "80%", "поезда", "поезд", "и", "김정은이", "回談", "U.S.", "café", "don't", "party",
    "parties", "a", "on", "said",
  ]

  static func document(_ number: Int, _ random: inout Random) -> IndexDocument {
    var text = ""
    for _ in 0..<random.below(5) {
      for _ in 0..<1 + random.below(3) {
        text += (0..<1 + random.below(9)).map { _ in random.pick(vocabulary) }.joined(separator: " ") + ". "
      }
      text += random.once(in: 4) ? "\n" : "\n\n"
    }
    if random.once(in: 6) { text += "rare\(random.below(500)) " + random.text(upTo: 40) }
    return IndexDocument(
      key: UInt64(1_000 + number), text: ScalarText(text),
      title: random.once(in: 3)
        ? nil : (0..<random.below(4)).map { _ in random.pick(vocabulary) }.joined(separator: " "),
      outlet: random.once(in: 3) ? nil : random.pick(["Ledger", "Finch", "Вестник"]),
      published: random.once(in: 3) ? nil : PartialDate(random.pick(["2023", "2023-09", "2023-09-13", "1969-12-30"])),
      language: random.pick([nil, "en", "ru", "fr", "ko", "en-GB", "xx"]))
  }

  static func documents(_ count: Int, seed: UInt64) -> [IndexDocument] {
    var random = Random(seed: seed)
    return (0..<count).map { document($0, &random) }
  }

  static func segment(of documents: [IndexDocument]) throws -> Segment {
    let builder = MemorySegmentBuilder()
    for document in documents { builder.add(document) }
    return try builder.finish()
  }
}

/// Everything that a segment holds, in a form that does not depend on its numbers.
struct Contents: Equatable {
  var documents: [String] = []
  var terms: [String: String] = [:]
  var words: [String: String] = [:]

  init(_ segment: Segment) {
    var names: [UInt32: String] = [0: "_"]
    var walk = segment.words.walk()
    var terms: [Int: String] = [:]
    var termWalk = segment.terms.walk()
    while termWalk.advance() {
      terms[termWalk.entry.number] = String(decoding: termWalk.entry.string, as: UTF8.self)
    }
    while walk.advance() {
      let word = Segment.word(walk.entry)
      let name = String(decoding: walk.entry.string, as: UTF8.self)
      names[word.number] = name
      words[name] = "\(word.count) \(word.terms.map { terms[$0] ?? "?" }.sorted())"
    }
    for number in terms.keys {
      guard let term = segment.term(numbered: number), let name = terms[number] else { continue }
      var list = ""
      var postings = segment.postings(of: term)
      while postings.advance() {
        let first = postings.chunk * SegmentFormat.chunk
        postings.each { list += " \(first + $0):\($1)" }
      }
      self.terms[name] = "\(term.documents) \(term.words.map { names[$0] ?? "?" }.sorted())\(list)"
    }
    let forward = ForwardDocument()
    for document in 0..<segment.count {
      let isRead = segment.read(document, into: forward)
      let text = (0..<forward.count).map { names[forward.words[$0]] ?? "?" }.joined(separator: " ")
      let sentences = forward.sentences.map {
        "\($0.start)-\($0.end) \($0.words) \($0.content) \($0.isRepeated) \($0.beginsParagraph)"
      }
      documents.append(
        """
        \(isRead) \(segment.key(of: document)) \(segment.length(of: document)) \
        \(segment.days(of: document).map { "\($0)" } ?? "-") \(segment.outlets[segment.outlet(of: document)]) \
        \(segment.languages[segment.language(of: document)]) \(forward.titleCount) \(forward.hasTitleInText) \
        \(text) \(sentences)
        """)
    }
  }
}
