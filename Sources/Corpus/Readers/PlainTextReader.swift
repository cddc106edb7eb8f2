import AssayModel

/// Plain text as saved from a web page: the whole file is the text, its metadata only what the text shows with certainty.
package struct PlainTextReader: ArticleReader {
  package let name = "plain text"
  package let extensions = ["txt", "text"]

  package init() {}

  package func read(_ bytes: [UInt8], firstLine: Int, _ take: (Reading) -> Void) {
    do throws(EncodingProblem) {
      let decoded = try DecodedText(bytes)
      var metadata = ArticleMetadata(encoding: decoded.encoding)
      Inference(decoded.text).complete(&metadata, withTitle: true)
      take(.article(ReadArticle(metadata: metadata, text: decoded.text)))
    } catch {
      take(.leftOut(line: error.line, reason: error.words))
    }
  }
}
