extension HelpTopic {
  static let status = HelpTopic(
    "status", "What the program's exit status says.",
    paragraphs: ["It is meant for scripts; in the shell a refusal is only shown."],
    terms: [
      ("0", "done"), ("1", "a command was refused, a check failed or two sessions differ"),
      ("3", "a corpus or a session cannot be read"), ("4", "a replay or rerun diverged from what was recorded"),
      ("64", "the words of the call are off"),
    ],
    examples: [("check", "1 when something does not hold"), ("summary", "0")])
}
