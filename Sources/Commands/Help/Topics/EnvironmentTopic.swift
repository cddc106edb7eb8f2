extension HelpTopic {
  static let environment = HelpTopic(
    "environment", "The variables that are looked at.",
    paragraphs: ["None of them needs to be set."],
    terms: [
      ("ASSAY_REVIEWER", "the reviewer, where --as does not name one; then the login name"),
      ("ASSAY_PAGER, PAGER", "shows long answers at a terminal; less -FRX without, none where it is empty"),
      ("VISUAL, EDITOR", "the editor that 'edit' opens; vi without"),
      ("ASSAY_HISTORY", "the file of former lines; kept nowhere where it is empty"),
      ("NO_COLOR, CLICOLOR", "no colours, where the first says anything or the second 0"),
      ("CLICOLOR_FORCE", "colours in a pipe too; --color always, never or auto goes before all three"),
      ("EDITRC", "key bindings; ~/.editrc without"),
      ("TERM", "dumb or nothing: lines are read as they come, without colours"),
      ("LC_ALL, LC_CTYPE, LANG", "where they name no UTF-8, marks and letters beyond ASCII have stand-ins"),
      ("XDG_CONFIG_HOME", "where assay/rc lies; ~/.config without"),
      ("XDG_STATE_HOME", "where assay/history.jsonl lies; ~/.local/state without"),
    ],
    examples: [("log", "who the reviewer is, in each entry"), ("articles", "an answer for the pager")])
}
