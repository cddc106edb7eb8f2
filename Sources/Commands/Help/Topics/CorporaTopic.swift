extension HelpTopic {
  static let corpora = HelpTopic(
    "corpora", "What articles may be, and where they come from.",
    paragraphs: [
      "A corpus is a folder, with the folders in it, or one .jsonl file. What cannot be read is left out and named with "
        + "its reason by 'articles'. What an article does not say of itself stays empty: nothing is guessed.",
      "A corpus of 2,000 files or 8 MiB and more has an index on the disk, in .assay beside it or in the cache folder: "
        + "'index' tells of it. It is made and brought up to date by itself, and can be removed at any time.",
      "In the shell, files that change are noticed before the next command, and evidence is looked for anew.",
    ],
    terms: [
      (".txt", "plain text, with a headline and a dateline where it has them"),
      (".md", "Markdown with YAML front matter: title, outlet, author, date, url, language"),
      (".json, .jsonl", "ninjs, schema.org NewsArticle, or what trafilatura writes"),
    ],
    examples: [("corpus", "where the articles come from"), ("articles lang:ko", "some of them")])
}
