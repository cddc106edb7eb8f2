import AssayModel

/// A text from which the cited words were cut, so that any place offered is wrong.
///
/// The sentence that holds the cited span is cut, with the spaces behind it, and the span is
/// anchored in what is left. *In place* the sentence is cut from the old text, which is otherwise as it was; *edited*, from the
/// new text, which has the publisher's edits too. Three kinds:
/// - *twin stays*: the span is a whole sentence, and another sentence that stays has at least four fifths of its
///   words (Dice over the two bags of words) without being the same to the letter;
/// - *copies stay*: the span is a repeated phrase, and the text still holds it elsewhere afterwards;
/// - *plain cut*: the span is a whole sentence of five words or more, and no other sentence has
///   even half of its words.
struct StressTest {
  enum Kind: String, CaseIterable {
    case twin = "twin stays"
    case copies = "copies stay"
    case plain = "plain cut"
  }

  let kind: Kind
  let isEdited: Bool
  let example: Case
  let changed: ScalarText

  var row: String { kind.rawValue + (isEdited ? ", edited" : "") }

  static let rows = Kind.allCases.flatMap { [$0.rawValue, $0.rawValue + ", edited"] }

  /// All tests that a data set gives.
  static func all(of data: DataSet) -> [StressTest] {
    var sentences: [String: (before: Sentences, after: Sentences)] = [:]
    var tests: [StressTest] = []
    for example in data.cases {
      guard let revision = data.revisions[example.revision], let gold = example.gold else { continue }
      let split = sentences[example.revision] ?? (Sentences(of: revision.before), Sentences(of: revision.after))
      sentences[example.revision] = split
      for (text, span, sentences, isEdited) in [
        (revision.before, example.span, split.before, false), (revision.after, gold, split.after, true),
      ] {
        guard let sentence = sentences.around(span) else { continue }
        let changed = cut(sentence, from: text)
        let kind: Kind?
        switch example.row {
        case "repeated phrase": kind = changed.string.contains(text[span]) ? .copies : nil
        case "sentence unchanged", "sentence moved", "sentence edited":
          kind = sentence == span ? Self.kind(of: sentence, among: sentences, in: text) : nil
        default: kind = nil
        }
        if let kind { tests.append(StressTest(kind: kind, isEdited: isEdited, example: example, changed: changed)) }
      }
    }
    return tests
  }

  private static func kind(of sentence: Span, among sentences: Sentences, in text: ScalarText) -> Kind? {
    let own = words(text[sentence])
    guard own.values.reduce(0, +) >= 5 else { return nil }
    var closest = 0.0
    for other in sentences.spans where other != sentence {
      guard text[other] != text[sentence] else { return nil }
      closest = max(closest, dice(own, words(text[other])))
    }
    return closest >= 0.8 ? .twin : closest < 0.5 ? .plain : nil
  }

  private static func cut(_ sentence: Span, from text: ScalarText) -> ScalarText {
    let before = text[Span(0..<sentence.start)]
    let behind = text[Span(sentence.end..<text.count)].drop { $0 == " " }
    return ScalarText(String(before + behind))
  }

  private static func words(_ text: Substring) -> [String: Int] {
    var bag: [String: Int] = [:]
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      bag[String(word), default: 0] += 1
    }
    return bag
  }

  private static func dice(_ one: [String: Int], _ other: [String: Int]) -> Double {
    let shared = one.reduce(0) { $0 + min($1.value, other[$1.key] ?? 0) }
    return 2 * Double(shared) / Double(max(1, one.values.reduce(0, +) + other.values.reduce(0, +)))
  }
}
