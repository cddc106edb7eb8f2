extension HelpTopic {
  static let dates = HelpTopic(
    "dates", "How dates are written, and how exact they are.",
    paragraphs: [
      "A date is as exact as it was given, never more: a month stays a month. Times keep the offset they were written "
        + "with; without one, UTC is taken for comparing only. The forms are those of RFC 3339, cut short from the right.",
      "In a query, date: takes a year, a month, a day or two of them with .. between, of which one may be left out.",
      "There are two clocks. --as-of of 'claims' and 'export' asks what had been published by a day: a verdict stands "
        + "where all that carried it was published by then, or cited by then where it has no date. "
        + "--known-at asks what had been entered by a time. --as-of goes by the day that each article bears, wherever it "
        + "was published; the day of --known-at ends at midnight in UTC.",
    ],
    terms: [
      ("2023", "a year"), ("2023-09", "a month"), ("2023-09-05", "a day"), ("2023-09-05T14:30:00+09:00", "a time"),
      ("date:2023-09-05..", "on a day or later"),
    ],
    examples: [
      ("claim edit c1 --date 2023-09-04", "when a claim was made"), ("articles date:..2023-09-06", "published by then"),
      ("claims --as-of 2023-09-11", "the verdicts that could be held on that day"),
    ])
}
