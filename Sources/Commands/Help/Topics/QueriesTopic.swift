extension HelpTopic {
  static let queries = HelpTopic(
    "queries", "How to say what 'search' and 'articles' are to find; fields serve 'suggest' too.",
    paragraphs: [
      "All words must stand in the article. Case, accents, typographic quotes, hyphens and British or American spelling "
        + "make no difference; a plural meets its singular. Words in Korean, Chinese and Japanese are found inside longer "
        + "ones.",
      "NOT and - take articles away, OR and parentheses combine, and a word may end with * for any ending. Tab behind a "
        + "field offers what the corpus has.",
    ],
    terms: [
      ("\"in quotes\"", "words that stand together, in this order"), ("outlet:NAME", "articles of one outlet"),
      ("title:WORD", "a word of the title"), ("lang:CODE", "articles in one language, such as ko"),
      ("date:2023-09", "published in a month; also a year or a day"),
      ("date:2023-09-01..2023-09-13", "between two days"),
      ("drones -rifle", "with one word and without another"), ("train OR rail", "with one of two words"),
    ],
    examples: [
      ("search \"armoured train\" OR cosmodrome", "one or the other"),
      ("articles outlet:\"Hudson Courier\" date:2023-09", "an outlet in a month"),
    ])
}
