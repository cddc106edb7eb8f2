extension HelpTopic {
  static let provenance = HelpTopic(
    "provenance", "Where a report came from, and how many origins stand behind a claim.",
    paragraphs: [
      "Five articles are not five sources. For every evidence the chain is read: the outlet, the medium that it cites, and "
        + "whoever said it; articles are compared for copies. 'sources c1' counts what is left as origins, gives the reason "
        + "of each merge, and lists what could be joined or split.",
      "The number is a range. The smaller one takes every merge as true, for to count one origin twice is the worse error: "
        + "it is the gate's. 'set independence 2' refuses to confirm with fewer; --why and --override together set that "
        + "aside, and the log and the exports say so.",
      "Facts are what stands in the text or was verified: exact words, copies, a source and a cue in one sentence. All "
        + "else is marked as suggested and changes nothing until you say it: a stance by its words, pronouns, the same words "
        + "in two renderings, unnamed sources of one state, own reporting.",
      "What is not known is said to be unknown. Only English is read for speakers; copies, quotations and figures are found "
        + "in every language. A speaker in an interest group may speak the truth: groups are shown, and not merged.",
    ],
    terms: [
      ("origin", "where a report first came from, once copies and relays are folded away"),
      ("= e1 and e4", "taken for one origin, with the reason; a suggestion says that it is one"),
      ("merge, split", "your word on two evidences, or on one, with a reason; events like any other"),
      ("own", "the outlet saw or heard it itself: it counts"), ("background", "told again: it counts nowhere"),
      ("heard by", "outlets that heard it themselves: what counts for 'X said Y', where origins count for Y"),
    ],
    examples: [
      ("sources c1", "what stands behind a claim"), ("chain e1", "the way of an evidence"),
      ("whatif drop Peskov", "what falls without a source"), ("set independence 2", "ask for two origins to confirm"),
    ])
}
