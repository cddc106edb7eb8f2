extension HelpTopic {
  static let quoting = HelpTopic(
    "quoting", "Quote marks, short forms of commands, and options.",
    paragraphs: [
      "Words that belong together stand in straight or curly double quotes; a quotation can be pasted as it stands, with "
        + "the quotations inside it. A backslash keeps a mark that would end it: \\\". Single quotes quote a word that "
        + "both begins and ends with one, so apostrophes need no care.",
      "Any unambiguous beginning of a command, an option or a word such as a verdict is enough. Options stand anywhere "
        + "behind the command, as --to c1 or --to=c1.",
      "Several commands may stand on a line, with ; between them; each is an entry of its own, and a refusal stops the "
        + "rest. A ; in a text wants quote marks around the text.",
    ],
    examples: [
      ("claim add \"He said \\\"no\\\" twice\"", "marks inside marks"),
      ("mar c1 den --why=\"Seen by nobody\"", "all of it short"),
    ])
}
