extension HelpTopic {
  static let environment = HelpTopic(
    "environment", "The variables that are looked at.",
    paragraphs: ["None of them needs to be set."],
    terms: [
      ("ASSAY_REVIEWER", "the reviewer, where --as does not name one; then the login name"),
      ("ASSAY_PAGER, PAGER", "shows long answers at a terminal; less -FRX without, none where it is empty"),
      ("ASSAY_HISTORY", "the file of former lines; kept nowhere where it is empty"),
      ("NO_COLOR, CLICOLOR, CLICOLOR_FORCE", "no colours, or colours in any case"),
      ("EDITRC", "key bindings; ~/.editrc without"),
      ("TERM", "dumb or nothing: lines are read as they come, without colours"),
      ("LC_ALL, LC_CTYPE, LANG", "where they name no UTF-8, marks and letters beyond ASCII have stand-ins"),
      ("XDG_CONFIG_HOME, XDG_STATE_HOME", "where assay/rc and assay/history.jsonl lie"),
    ],
    examples: [("log", "who the reviewer is, in each entry"), ("articles", "an answer for the pager")])
}
