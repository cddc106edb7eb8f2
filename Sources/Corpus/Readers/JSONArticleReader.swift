import AssayJSON

/// A JSON file that holds one article or an array of them, each in one of the shapes of `ArticleShapes`.
///
/// The text of an article is the decoded string of its text field, as it is there.
package struct JSONArticleReader: ArticleReader {
  package let name = "JSON"
  package let extensions = ["json", "jsonld"]

  package init() {}

  package func read(_ file: CorpusFile, _ take: (Reading) -> Void) throws(FileProblem) {
    let bytes = try file.contents()
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
    reader.skipSpace()
    var elements: [(value: JSON, offset: Int)] = []
    var isArray = false
    // The file is believed as a whole or not at all: half an array may be half an edit.
    if lines.bytes.count > reader.offset, lines.bytes[reader.offset] == UInt8(ascii: "[") {
      isArray = true
      try reader.elements(
        { (reader) throws(JSONError) in
          reader.skipSpace()
          let offset = reader.offset
          elements.append((try reader.value(), offset))
        }, orElse: { $0 })
    } else {
      let offset = reader.offset
      elements.append((try reader.value(), offset))
    }
    try reader.end()
    if elements.isEmpty { take(.leftOut(line: nil, reason: "the array holds no articles")) }
    // Articles that are left out are counted too: mending one must not rename those behind it.
    var number = 0
    var hasArticles = false
    var others: [Reading] = []
    for (value, offset) in elements {
      let line = lines.line(at: offset)
      let found = ArticleShapes.articles(in: value)
      for result in found {
        switch result {
        case .success(let shaped):
          number += 1
          hasArticles = true
          let position = isArray || found.count > 1 ? number : nil
          take(JSONReading.article(shaped, number: position, line: line, encoding: encoding))
        case .failure(let problem):
          let place = problem.field.flatMap { lines.offset(ofMember: $0, at: offset) }
          let reading = Reading.leftOut(line: place.map(lines.line(at:)) ?? line, reason: problem.words)
          if problem.isOtherThing {
            others.append(reading)
          } else {
            number += 1
            take(reading)
          }
        }
      }
    }
    // A page describes its breadcrumbs and images beside its article; they matter only when there is no article.
    if !hasArticles { others.forEach(take) }
  }
}
