import AssayModel

/// One kind of file that claims, verdicts and evidence come from.
///
/// To add one: a file in `Formats`, a line in `ImportRegistry`.
package protocol ImportFormat: Sendable {
  /// The word after `import`.
  var name: String { get }
  /// What such a file is, in a few words.
  var summary: String { get }
  /// What the file holds. A part that cannot be read is left out with its reason; refused is only a file of which
  /// nothing can be read.
  func read(_ bytes: [UInt8]) throws(ImportProblem) -> ImportedSheet
}

/// The formats in the order in which help lists them.
package enum ImportRegistry {
  package static let all: [any ImportFormat] = [
    ClaimReviewImport(), WebAnnotationImport(), CSVImport(), ClaimListImport(),
  ]

  package static func format(named name: String) -> (any ImportFormat)? { all.first { $0.name == name } }
}

/// How much is taken from a file.
package enum ImportLimits {
  /// The largest file, in bytes: 32 MiB, as for an article's.
  package static let file = 32 << 20
  /// The most claims.
  package static let claims = 20_000
  /// The longest text of a claim, in scalars, as 'claim add' has it.
  package static let claim = 4000
  /// The longest quotation, in scalars, as 'attach' has it.
  package static let quote = 10_000
  /// The longest of all other texts, in scalars.
  package static let text = 10_000
}
