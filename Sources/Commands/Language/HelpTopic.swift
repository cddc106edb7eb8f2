/// Help on what is not one command.
struct HelpTopic {
  let name: String
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
        "Several commands may stand on a line, with ; between them; each is an entry of its own, and a refusal stops "
          + "the rest. A ; in a text wants quote marks around the text.",
        "In a script # begins a comment where a command would begin or where it stands alone; #2 is a hit.",
      ]),
    HelpTopic(
      name: "scripts",
      paragraphs: [
        "A script is a file of commands: assay -f FILE, a pipe, or 'source FILE' in another. It stops at a refusal, "
          + "which names its file and line, unless assay runs with --keep-going. ~/.config/assay/rc is read before the "
          + "first prompt; there macros and preferences are at home ('help macro', 'help set').",
        "What changes several claims or evidences at once asks in a shell. In a script, where nobody can be asked, it is "
          + "refused without --yes.",
        "--json, or 'set output json', gives an object for each command; 'set output tsv' gives rows with tabs: the "
          + "answer's table, or a name and a value to a row. Refusals go to standard error, and the exit status is 1.",
      ]),
  ]
}
