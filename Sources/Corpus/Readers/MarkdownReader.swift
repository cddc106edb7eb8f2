package struct MarkdownReader: ArticleReader {
  package let name = "Markdown"
  package let extensions = ["md", "markdown"]
  package init() {}
  package func read(_ file: CorpusFile, _ take: (Reading) -> Void) throws(FileProblem) {}
}
