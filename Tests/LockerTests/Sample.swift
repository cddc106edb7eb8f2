import AssayLocker
import AssayModel

/// Texts of the tests' own.
enum Sample {
  static let harbour = article(
    """
    The harbour office closed both piers on Tuesday.

    A spokesman called it a precaution; nobody was hurt. Repairs will take “three or four weeks”, he said.

    Порт откроется в октябре.
    """)
  static let library = article("The library opens at nine.\nIt closes at six, and on Fridays at four.\n")

  static func article(_ text: String) -> Article {
    Article(id: ArticleID("sample"), metadata: ArticleMetadata(), text: ScalarText(text))
  }
}

extension Locker {
  func keep(_ article: Article) throws(LockerError) { try keep(article.text, digest: article.digest) }

  func place(of article: Article) -> String {
    "\(folder ?? "")/\(article.digest.hex.prefix(2))/\(article.digest.hex).txt.gz"
  }
}
