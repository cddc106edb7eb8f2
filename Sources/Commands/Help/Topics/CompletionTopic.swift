extension HelpTopic {
  static let completion = HelpTopic(
    "completion", "What Tab offers.",
    paragraphs: [
      "Tab completes what stands before the cursor: commands, options that were not given yet, claims, evidence, articles, "
        + "verdicts, files, fields of a query. Each candidate comes with a line on what it is.",
      "Claims and evidence are found by their words as well as by their ids, articles by words of title and outlet: attach "
        + "cour and Tab puts in the handle of the article of the Courier. Behind a3. are its paragraphs, behind a3.4. "
        + "that paragraph's sentences.",
      "In a quotation behind an article, attach a3 \"no, Tab goes on with the article's own words, one by one, whatever "
        + "the case and the accents of what was typed. 'complete' prints the candidates for scripts.",
    ],
    examples: [("complete 'attach cour'", "by a word"), ("complete 'attach a10 \"no agr'", "inside a quotation")])
}
