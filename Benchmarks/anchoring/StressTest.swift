import AssayAnchoring
import AssayModel

/// A text from which the cited words were cut, so that any place offered is wrong.
///
/// The three tests take the old text of each revision, cut the sentence that holds the cited span (with
/// the white space behind it), and anchor in what is left:
/// - *twin stays*: the span is a whole sentence, and another sentence of the text shares at least
///   four fifths of its words (Dice over the two bags of words), but is not the same to the letter;
/// - *copies stay*: the span is a repeated phrase, and the text still holds it elsewhere afterwards;
/// - *plain cut*: the span is a whole sentence of five words or more and no other sentence shares
///   even half of its words.
struct StressTest {
  enum Kind: String, CaseIterable {
    case twin = "twin stays"
    case copies = "copies stay"
    case plain = "plain cut"
  }

  let kind: Kind
  let example: Case
  let changed: ScalarText

  /// All tests that a data set gives; sentences of every status that stood unchanged or moved.
  static func all(of data: DataSet) -> [StressTest] {
    var sentences: [String: Sentences] = [:]
    return data.cases.compactMap { example in
      guard let text = data.revisions[example.revision]?.before, example.status != .deleted else { return nil }
      let split = sentences[example.revision] ?? Sentences(of: text)
      sentences[example.revision] = split
      guard let sentence = split.around(example.span) else { return nil }
      let changed = cut(sentence, from: text)
      switch example.row {
      case "repeated phrase":
        guard contains(changed, String(text[example.span])) else { return nil }
        return StressTest(kind: .copies, example: example, changed: changed)
      case "sentence unchanged", "sentence moved", "sentence edited":
        guard sentence == example.span else { return nil }
        let own = words(text[sentence])
        guard own.values.reduce(0, +) >= 5 else { return nil }
        var closest = 0.0
        for other in split.spans where other != sentence {
          guard text[other] != text[sentence] else { return nil }
          closest = max(closest, dice(own, words(text[other])))
        }
        if closest >= 0.8 { return StressTest(kind: .twin, example: example, changed: changed) }
        if closest < 0.5 { return StressTest(kind: .plain, example: example, changed: changed) }
        return nil
      default: return nil
      }
    }
  }

  private static func cut(_ sentence: Span, from text: ScalarText) -> ScalarText {
    let before = text[Span(0..<sentence.start)]
    let behind = text[Span(sentence.end..<text.count)].drop { $0 == " " }
    return ScalarText(String(before + behind))
  }

  private static func contains(_ text: ScalarText, _ words: String) -> Bool {
    text.string.utf8.firstRange(of: words.utf8) != nil
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
