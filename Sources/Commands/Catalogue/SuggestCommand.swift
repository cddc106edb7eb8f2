import AssayModel
import AssaySearch
import AssaySession
import AssayViews

package struct SuggestCommand: Command {
  package static let manual = Manual(
    "suggest", group: .reading,
    usage: [
      "[CLAIM|\"TEXT\"] [FIELD] [--topic \"WORDS\"] [--why] [--diverse] [--copies] [--limit COUNT]"
    ],
    takes: ["FIELD": .queryField, "WORDS": .topicWords, "TEXT": .sentence],
    summary: "Find the passages most likely to settle a claim, or any sentence.",
    details: [
      "Without a claim the one in focus is meant. The passages are ranked by the claim's words, those of its speaker and "
        + "the topic: rare words and numbers count most, words of the sentences around a passage a little. What the "
        + "claim has as evidence, and what was dismissed for it, does not come back. The passages are numbered: "
        + "'attach #1', 'show #2', 'dismiss #3'.",
      "A claim that leaves out what it is about (\"They became engaged in 2015\") finds little: name it with --topic, or "
        + "once for all claims with 'set topic'.",
      "outlet:NAME, date:2023-09, lang:CODE and title:WORD narrow the articles, as in 'search'.",
      "\"check: 80% here, 67% in the claim\" says what to look at twice, never what is right. (+3 copies) are "
        + "passages in nearly the same words; --copies lists them, and says which stand in a copied article ('copies "
        + "a5'). Words that deny, or neither confirm nor deny, propose a stance; what you attach is what you say.",
    ],
    options: [
      .init("--topic", "WORDS", "What the claim is about, where it does not say so itself."),
      .init("--why", nil, "Say which words brought each passage, and how much each counts."),
      .init("--diverse", nil, "No article twice before each has come once."),
      .init("--copies", nil, "List where else nearly the same words stand."),
      .init("--limit", "COUNT", "How many passages at a time; 5 without it."),
    ],
    examples: [
      ("suggest", "for the claim in focus"), ("suggest c1 --why", "with the words that count, and how much"),
      ("suggest c1 outlet:Ledger --topic \"summit\"", "in one outlet, with a word that the claim leaves out"),
      ("suggest \"Five drones were given to Kim\"", "for a sentence that is no claim"),
    ])

  private let words: SuggestedWords
  private let topic: String?
  private let isDiverse: Bool
  private let look: SuggestionsPage.Look
  private let limit: Int

  /// The most passages at a time.
  private static let most = 100

  package init(_ arguments: inout Arguments) throws(Refusal) {
    let topic = arguments.value("--topic")
    if let topic, topic.text.allSatisfy(\.isWhitespace) { throw Refusal("the topic is empty", at: topic.span) }
    self.topic = topic?.text
    isDiverse = arguments.flag("--diverse") != nil
    var look = SuggestionsPage.Look()
    look.explains = arguments.flag("--why") != nil
    look.listsCopies = arguments.flag("--copies") != nil
    self.look = look
    if let word = arguments.value("--limit") {
      guard let count = Ordinal.number(word.text), count <= Self.most else {
        throw Refusal("'\(word.text)' is not a number from 1 to \(Self.most)", at: word.span)
      }
      limit = count
    } else {
      limit = Suggestions.page
    }
    words = try SuggestedWords(&arguments)
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    var found = try search(on: desk).suggestions(on: desk)
    found.look = look
    found.page = limit
    let range = found.turn()
    var view = SuggestionsPage.heading(of: found.claim, asked: found.text)
    view.append(found.view(range, on: desk))
    return Reply(view, hits: found.hits(on: desk), listing: .suggestions(found), audit: found.event(on: desk))
  }

  private func search(on desk: Desk) throws(Refusal) -> ClaimSearch {
    switch words.subject {
    case .focus:
      return ClaimSearch(
        try desk.claimOrFocus(nil), topic: topic, filter: words.filter, isDiverse: isDiverse, on: desk)
    case .claim(let word):
      return ClaimSearch(try desk.claim(word), topic: topic, filter: words.filter, isDiverse: isDiverse, on: desk)
    case .sentence(let text):
      return ClaimSearch(sentence: text, topic: topic, filter: words.filter, isDiverse: isDiverse, on: desk)
    }
  }
}
