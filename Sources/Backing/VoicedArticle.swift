import AssayModel
import AssayProvenance

/// An article taken apart, with who says what in it.
package struct VoicedArticle: Sendable {
  package let reading: ArticleReading
  package let findings: ArticleFindings

  package var attributions: [Attribution] { findings.attributions }

  /// - Parameter kept: what an earlier reading of the same text found.
  init(_ article: Article, kept: ArticleFindings? = nil) {
    reading = ArticleReading(of: article.text, language: article.metadata.language)
    findings = kept ?? ArticleFindings(in: reading)
  }
}
