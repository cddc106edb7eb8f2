import AssayModel

/// What both JSON readers make of a shaped article.
enum JSONReading {
  static func article(_ shaped: ShapedArticle, number: Int?, line: Int?, encoding: String?) -> Reading {
    var metadata = shaped.metadata
    metadata.encoding = encoding
    Inference(shaped.text).complete(&metadata, withTitle: false)
    return .article(ReadArticle(id: shaped.id, number: number, line: line, metadata: metadata, text: shaped.text))
  }
}
