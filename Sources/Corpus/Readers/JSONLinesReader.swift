package struct JSONLinesReader: ArticleReader {
  package let name = "JSON Lines"
  package let extensions = ["jsonl", "ndjson"]
  package init() {}
  package func read(_ file: CorpusFile, _ take: (Reading) -> Void) throws(FileProblem) {}
}
