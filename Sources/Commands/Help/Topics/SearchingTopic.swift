extension HelpTopic {
  static let searching = HelpTopic(
    "searching", "From a claim to the passage that settles it.",
    paragraphs: [
      "'suggest' takes the whole claim and ranks passages by its words: rare words and numbers count most, those of the "
        + "speaker and the topic less, and what stands around a passage a little. It finds passages that lack some of "
        + "the words; --why says which counted. 'search' finds what you name, all of it, and nothing else.",
      "Both number what they list, so that 'attach #2', 'show #2', 'read #2' and 'dismiss #2' mean a passage; 'more' "
        + "lists the next ones. What was looked for, and what was found then, stands in the log: 'unverified' rests on "
        + "it, and a rerun says when it is not the same any more.",
      "Passages in nearly the same words are one hit with the number of its copies. What the claim has as evidence and "
        + "what was dismissed for it does not come back.",
      "A check such as \"80% here, 67% in the claim\" is a reason to read a passage twice. It is never a verdict.",
    ],
    terms: [
      ("suggest c1 --why", "passages for a claim, with the words that brought them"),
      ("suggest --topic \"WORDS\"", "what the claim is about, where it does not say so"),
      ("set topic \"WORDS\"", "the same for every claim of the session"),
      ("suggest c1 outlet:NAME", "in some articles only; also date:, lang: and title:"),
      ("more 10", "ten further hits or passages"), ("dismiss #3", "does not bear on the claim"),
      ("next", "the next open claim with its passages"),
    ],
    examples: [
      ("suggest \"Five drones were given to Kim\" --why", "passages for a sentence, explained"),
      ("search drones outlet:Lantern", "the word in one outlet"),
    ])
}
