extension HelpTopic {
  static let verdicts = HelpTopic(
    "verdicts", "What confirmed, denied, unverified and open mean.",
    paragraphs: [
      "A verdict is the reviewer's, about one claim, and rests on the evidence attached to it. It may carry a reason "
        + "(--why), which goes into every export. A new verdict takes the place of the former one; the history stays.",
      "Unverified is a finding and no gap: it was looked for, and what was found settles nothing. What was searched "
        + "stands in the log for that. 'check' names verdicts that no evidence carries or that evidence contradicts.",
    ],
    terms: [
      ("✓ confirmed", "the evidence shows that the claim is true"), ("✗ denied", "it shows that the claim is false"),
      ("? unverified", "it was looked at, and what was found settles it neither way"),
      ("· open", "nobody has judged it yet"),
    ],
    examples: [("mark c1 unverified --why \"Two outlets disagree\"", "with a reason"), ("claims open", "what waits")])
}
