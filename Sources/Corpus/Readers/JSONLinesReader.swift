import AssayJSON

/// JSON Lines: an article a line, each in one of the shapes of `ArticleShapes`. Blank lines mean nothing.
///
/// The file may be of any size; a line may have 32 MiB. A file in UTF-16 is read as a whole, within the same limit.
package struct JSONLinesReader: ArticleReader {
  package let name = "JSON Lines"
  package let extensions = ["jsonl", "ndjson"]

  package init() {}

  package var readsLines: Bool { true }

  package func read(_ file: CorpusFile, _ take: (Reading) -> Void) throws(FileProblem) {
    var isUTF16 = false
    try file.lines { number, line in
      guard !isUTF16 else { return }
      guard let line else {
        take(.leftOut(line: number, reason: Self.tooLong))
        return
      }
      if number == 1, Self.isUTF16(line) {
        isUTF16 = true
        return
      }
      Self.read(line, number: number, take)
    }
    if isUTF16 { readUTF16(try file.contents(), take) }
  }

  package func read(_ bytes: [UInt8], firstLine: Int, _ take: (Reading) -> Void) {
    if firstLine == 1, Self.isUTF16(bytes) { return readUTF16(bytes, take) }
    var lines = LineCursor(bytes)
    var number = firstLine
    while let range = lines.next() {
      Self.read(Array(bytes[range]), number: number) { reading in
        guard case .article(var article) = reading else { return take(reading) }
        article.bytes = range
        take(.article(article))
      }
      number += 1
    }
  }

  package static let tooLong = "the line is longer than 32 MiB"

  /// Whether a file's beginning says that it is UTF-16, which cannot be read line by line.
  package static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  private func readUTF16(_ bytes: [UInt8], _ take: (Reading) -> Void) {
    do throws(EncodingProblem) {
      let decoded = try DecodedText(bytes)
      let lines = decoded.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        Self.read(line: Array(line), number: index + 1, encoding: decoded.encoding, take)
      }
    } catch {
      take(.leftOut(line: nil, reason: error.words))
    }
  }

  private static func read(_ line: [UInt8], number: Int, _ take: (Reading) -> Void) {
    do throws(EncodingProblem) {
      let decoded = try DecodedText(line)
      read(line: Array(decoded.text.utf8), number: number, encoding: decoded.encoding, take)
    } catch {
      take(.leftOut(line: number, reason: error.words))
    }
  }

  private static func read(line: [UInt8], number: Int, encoding: String?, _ take: (Reading) -> Void) {
    guard line.contains(where: { ![0x20, 0x09, 0x0D, 0x0A].contains($0) }) else { return }
    do throws(JSONError) {
      let value = try JSONReader.value(of: line)
      for result in ArticleShapes.articles(in: value) {
        switch result {
        case .success(let shaped):
          take(JSONReading.article(shaped, number: number, line: number, encoding: encoding))
        case .failure(let problem): take(.leftOut(line: number, reason: problem.words))
        }
      }
    } catch {
      take(.leftOut(line: number, reason: "not JSON: \(error.problem.words) (column \(error.column))"))
    }
  }
}
