extension HelpTopic {
  static let addresses = HelpTopic(
    "addresses", "How places in articles, claims and evidence are named.",
    paragraphs: [
      "One way of naming places serves everywhere: in 'show', 'attach', 'reattach', behind --from, and in what is shown.",
      "Handles such as a3 are for this corpus and this session; what is saved is the article's own id with the "
        + "digest of its text. Offsets count Unicode scalars from 0, the end not included.",
    ],
    terms: [
      ("a3", "an article"), ("a3.4", "its paragraph 4"), ("a3.4.2", "that paragraph's sentence 2"),
      ("a3:412-795", "a range of Unicode scalars"), ("a3 \"quoted words\"", "the one place of these words"),
      ("a3.4 \"quoted words\"", "their one place in a paragraph"), ("#2", "the second hit of the last search"),
      ("c1", "a claim"), ("e5", "an evidence"),
    ],
    examples: [
      ("show a10.4.1", "a sentence in its paragraph"),
      ("show a10 \"No agreements were signed\"", "words, where they stand"),
    ])
}
