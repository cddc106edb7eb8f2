extension CopyPrint {
  /// As the findings of an article begin, so that either can be read for its fingerprints.
  package var bytes: [UInt8] {
    var writer = FindingWriter()
    writer.number(ArticleFindings.version)
    writer.print(self)
    return writer.bytes
  }

  /// The fingerprints alone, from what is kept of them or of all findings; nil for bytes of another version.
  package init?(bytes: [UInt8]) {
    var reader = FindingReader(bytes)
    guard reader.number() == ArticleFindings.version, let print = reader.print() else { return nil }
    self = print
  }
}
