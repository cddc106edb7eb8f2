extension HelpTopic {
  static let reading = HelpTopic(
    "reading", "Reading mode: an article on the whole screen.",
    paragraphs: [
      "At a terminal 'read a3' opens an article on the whole screen. One moves in it by word, sentence and paragraph, "
        + "searches, selects a passage, attaches it to a claim with one key and chooses its stance with another; a verdict "
        + "can be given there too. The key ? shows every key, q goes back to the prompt.",
      "Behind : a line is typed as at the prompt, with Tab, the history, macros and several commands; Escape gives it up, "
        + "and the answer is shown over the article.",
      "Whatever is done there goes the same way as a typed command, and stands in the log as one. Where there is no "
        + "terminal, 'show' prints the article.",
    ],
    examples: [("show a1", "an article, printed"), ("attach a1.2.1 --to c1", "what a selection becomes")])
}
