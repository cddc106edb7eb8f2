/// A query, read.
///
/// `kim train` both words · `"armoured train"` next to each other in one paragraph · `kim OR xi` ·
/// `kim -train`, `kim NOT train` · `missile*` a beginning · `(a OR b) c` groups · `title:summit`,
/// `outlet:"Harbour Ledger"`, `lang:ru`, `date:2023-09`, `date:2023-09-01..2023-09-13`,
/// `date:..2023-09-13`, `date:2023-09-01..`. NOT binds closer than AND, AND closer than OR. AND, OR
/// and NOT are operators in capitals only. Quote marks may be straight or curly.
///
/// What is not an error: signs that are no part of a word (they are passed over), a colon at a word's end,
/// a word that occurs nowhere.
package struct Query: Hashable, Sendable {
  /// The query as it was typed.
  package let text: String
  package let root: QueryNode

  package init(_ text: String) throws(QueryError) {
    var parser = try QueryParser(text)
    self.text = text
    root = try parser.parse()
  }
}
