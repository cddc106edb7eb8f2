import AssayModel
import AssayProvenance

/// A text read for a test, with its findings as words.
struct Reading {
  let reading: ArticleReading
  let findings: ArticleFindings

  init(_ text: String, language: String? = "en") {
    reading = ArticleReading(of: ScalarText(text), language: language)
    findings = ArticleFindings(in: reading)
  }

  var attributions: [Attribution] { findings.attributions }

  /// The attribution that a cue makes.
  func by(_ cue: String) -> Attribution? { attributions.first { reading.words($0.cue) == cue } }

  func source(_ cue: String) -> String? { by(cue)?.source.map { reading.words($0) } }

  func content(_ cue: String) -> [String] { by(cue)?.allContent.map { reading.words($0) } ?? [] }

  var quotes: [String] { reading.quotes.map { reading.words($0.inner) } }

  /// The place of words in the text.
  func span(_ words: String) -> Span {
    let text = reading.text
    guard let found = text.string.firstRange(of: words) else { return Span(0..<0) }
    return Span(text.scalarOffset(of: found.lowerBound)..<text.scalarOffset(of: found.upperBound))
  }
}
