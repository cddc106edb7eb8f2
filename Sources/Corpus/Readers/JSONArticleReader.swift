import AssayJSON

/// A JSON file that holds one article or an array of them, each in one of the shapes of `ArticleShapes`.
///
/// The text of an article is the decoded string of its text field, as it is there.
package struct JSONArticleReader: ArticleReader {
  package let name = "JSON"
  package let extensions = ["json", "jsonld"]

  package init() {}

  package func read(_ bytes: [UInt8], firstLine: Int, _ take: (Reading) -> Void) {
    do throws(EncodingProblem) {
      let decoded = try DecodedText(bytes)
      let lines = LineIndex(Array(decoded.text.utf8))
      var reader = JSONReader(lines.bytes)
      do throws(JSONError) { try Self.read(&reader, lines, decoded.encoding, take) } catch {
        take(.leftOut(line: error.line, reason: "not JSON: \(error.problem.words) (column \(error.column))"))
      }
    } catch {
      take(.leftOut(line: error.line, reason: error.words))
    }
  }

  private static func read(
    _ reader: inout JSONReader, _ lines: LineIndex, _ encoding: String?, _ take: (Reading) -> Void
  ) throws(JSONError) {
    // The file is believed as a whole or not at all: half an array may be half an edit. Read twice, it is never held
    // as a whole.
    var whole = reader
    let isArray = try elements(of: &whole, in: lines) { _, _ in }
    try whole.end()
    var count = 0
    // Articles that are left out are counted too: mending one must not rename those behind it.
    var number = 0
    var hasArticles = false
    func leaveOut(_ problem: FieldProblem, at offset: Int) {
      let place = problem.field.flatMap { lines.offset(ofMember: $0, at: offset) }
      take(.leftOut(line: lines.line(at: place ?? offset), reason: problem.words))
    }
    var again = reader
    _ = try elements(of: &again, in: lines) { value, offset in
      count += 1
      let found = ArticleShapes.articles(in: value)
      for result in found {
        switch result {
        case .success(let shaped):
          number += 1
          hasArticles = true
          let position = isArray || found.count > 1 ? number : nil
          let line = lines.line(at: offset)
          take(JSONReading.article(shaped, number: position, line: line, encoding: encoding))
        case .failure(let problem) where !problem.isOtherThing:
          number += 1
          leaveOut(problem, at: offset)
        case .failure: break
        }
      }
    }
    if count == 0 { take(.leftOut(line: nil, reason: "the array holds no articles")) }
    // A page describes its breadcrumbs and images beside its article; they matter only when there is no article.
    guard !hasArticles else { return }
    _ = try elements(of: &reader, in: lines) { value, offset in
      for case .failure(let problem) in ArticleShapes.articles(in: value) where problem.isOtherThing {
        leaveOut(problem, at: offset)
      }
    }
  }

  /// Hands over the elements of an array, or the one value that is none, with their places; whether it is an array.
  private static func elements(
    of reader: inout JSONReader, in lines: LineIndex, _ body: (_ value: JSON, _ offset: Int) -> Void
  ) throws(JSONError) -> Bool {
    reader.skipSpace()
    guard reader.offset < lines.bytes.count, lines.bytes[reader.offset] == UInt8(ascii: "[") else {
      let offset = reader.offset
      body(try reader.value(), offset)
      return false
    }
    try reader.elements(
      { (reader) throws(JSONError) in
        reader.skipSpace()
        let offset = reader.offset
        body(try reader.value(), offset)
      }, orElse: { $0 })
    return true
  }
}
