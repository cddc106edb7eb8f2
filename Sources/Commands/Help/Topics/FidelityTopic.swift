extension HelpTopic {
  static let fidelity = HelpTopic(
    "fidelity", "What becomes of evidence when articles change.",
    paragraphs: [
      "Outlets rewrite articles. Every evidence is looked for in its article as it is now, and says how it stands. "
        + "Exact and moved are taken up by themselves; 'check' lists the others, with the words that changed, and "
        + "'reattach' settles them.",
      "The article as it was cited is kept in the locker beside the session, so that 'diff' can show what was rewritten.",
    ],
    terms: [
      ("exact", "the same words in the same surroundings"), ("moved", "the same words elsewhere, beyond doubt"),
      ("altered", "the passage is there with other words"), ("ambiguous", "several places are equally good"),
      ("orphaned", "the passage is gone, or its article is"),
    ],
    examples: [("check", "what needs you"), ("diff e1", "what was rewritten since")])
}
