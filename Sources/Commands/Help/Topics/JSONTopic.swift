extension HelpTopic {
  static let json = HelpTopic(
    "json", "Answers for programs.",
    paragraphs: [
      "With --json each command answers with one JSON object on a line of its own; messages go to standard error. Every "
        + "object has command and ok. A refusal has an error with problem, place and remedy, and the span of the line "
        + "that is meant, in Unicode scalars.",
      "Saved sessions are JSON as well, described by Sessions/session.schema.json; claims holds the state in the shape "
        + "that 'claims' answers with.",
    ],
    terms: [
      ("search", "hits: n, article, handle, start, end, address, excerpt, matches, score; total, articles, shown"),
      ("suggest", "the same with hints, copies and why: words, pairs, article, penalty, missing; claim, text"),
      ("dismiss", "claim, and dismissed: article, start, end, quote"),
      ("articles", "articles: id, handle, title, outlet, published, language, digest, scalars; skipped"),
      ("claims", "claims: id, text, speaker, date, verdict, rationale, evidence"),
      ("check", "evidence with its fidelity, and findings"),
      ("complete", "replacing, candidates: text, note; more"), ("help", "commands, topics, or mentions"),
    ],
    examples: [("export json", "the verdicts as a document"), ("claims", "with --json: a line for jq")])
}
