/// Help on what is not one command.
struct HelpTopic {
  let name: String
  var summary: String { name }
  let paragraphs: [String]

  static let all = [
    HelpTopic(
      name: "addresses",
      paragraphs: [
        "One way of naming places serves everywhere.",
        "a3 is an article · a3.4 its paragraph 4 · a3.4.2 that paragraph's sentence 2 · a3:412-795 a range of Unicode "
          + "scalars, counted from 0, the end not included · a3 \"quoted words\" the place of these words · a3.4 "
          + "\"quoted words\" their place in one paragraph · #2 the second hit of the last search · c1 a claim · e5 "
          + "an evidence.",
        "Handles such as a3 are for this corpus and this session; what is saved is the article's own id with the "
          + "digest of its text.",
      ]),
    HelpTopic(
      name: "verdicts",
      paragraphs: [
        "confirmed: the evidence shows that the claim is true. denied: it shows that the claim is false. unverified: "
          + "it was looked at, and what was found settles it neither way. A claim that nobody has judged is open.",
        "An evidence supports or refutes its claim, declines (its source neither confirms nor denies), or is context.",
      ]),
    HelpTopic(
      name: "quoting",
      paragraphs: [
        "Words that belong together stand in straight or curly double quotes. Inside straight quotes \\\" is a quote "
          + "mark. Apostrophes need no care. Any unambiguous beginning of a command or an option is enough.",
        "In a script # begins a comment at a line's start or where it stands alone; #2 is a hit.",
      ]),
  ]
}
