extension HelpTopic {
  static let sessions = HelpTopic(
    "sessions", "How a session is kept, replayed and looked at.",
    paragraphs: [
      "Every entry is on the disk, in a journal beside the session's file, before its answer is shown; 'save' folds the "
        + "journal into the file. Nothing is erased: undo is an entry too. Each entry names the SHA-256 of the one before, "
        + "so that a changed byte is found. Without --session the shell keeps a draft of the day.",
      "A session that another program has open can be looked at with --read-only.",
    ],
    terms: [
      ("assay replay FILE", "shows entry by entry what it did, from the file alone"),
      ("assay rerun FILE", "types each line again over a corpus and names what comes out otherwise"),
      ("assay check FILE", "says what does not hold together"),
      ("assay diff A B", "compares two sessions claim by claim"),
      ("assay export FILE", "writes the verdicts down for others"),
    ],
    examples: [("save Sessions/summit.json", "gives the session a file"), ("log", "what was done, when and by whom")])
}
