extension HelpTopic {
  static let files = HelpTopic(
    "files", "The files that are read and written, and where they lie.",
    paragraphs: [
      "Where a file would be replaced, the command says so and wants --force. ~/ is the home folder; a name with spaces "
        + "stands in quotes."
    ],
    terms: [
      ("Corpus/", "the articles of a desk; another corpus with --corpus"),
      ("Sessions/", "its sessions and the day's draft"),
      ("NAME.json", "a session"), ("NAME.json.journal", "its entries since it was saved; goes when it is saved"),
      ("NAME.locker/", "the articles as they were when the session cited them"),
      (".assay/NAME.index/", "the index of a large corpus; can be removed, and is then made again"),
      ("~/.config/assay/rc", "lines that are run before the first prompt"),
      ("~/.local/state/assay/history.jsonl", "the lines of former sittings; $ASSAY_HISTORY names another file"),
      ("~/.editrc", "key bindings of the prompt"),
    ],
    examples: [("save Sessions/summit.json", "a session's file"), ("export csv verdicts.csv", "a file for others")])
}
