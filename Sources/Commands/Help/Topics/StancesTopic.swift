extension HelpTopic {
  static let stances = HelpTopic(
    "stances", "How an evidence can stand to its claim.",
    paragraphs: [
      "Each evidence has one stance, given when it is attached; supports is meant where none is given. One span may be "
        + "attached to several claims, with another stance to each.",
      "To change a stance, detach the evidence and attach the span anew: the log keeps both.",
    ],
    terms: [
      ("+ supports", "it speaks for the claim"), ("- refutes", "it speaks against it"),
      ("~ declines", "its source neither confirms nor denies: \"no comment\""),
      ("· context", "it bears on the claim without speaking for or against it"),
    ],
    examples: [("attach a10.4.1 --to c1 --refutes", "against a claim"), ("attach a1.2 --context", "beside it")])
}
