package struct JSONArticleReader: ArticleReader {
  package let name = "JSON"
  package let extensions = ["json", "jsonld"]
  package init() {}
  package func read(_ file: CorpusFile, _ take: (Reading) -> Void) throws(FileProblem) {}
}
