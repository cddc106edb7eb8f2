import AssayCorpus
import AssayProvenance

/// An article that shares passages with another.
package struct FoundCopy: Sendable {
  package let article: CorpusArticle
  package let band: CopyBand
  package let comparison: CopyComparison
}
