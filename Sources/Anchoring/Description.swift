import AssayModel

/// What an evidence keeps of the place it cites, so that the place can be found again in another
/// state of the article, or be known to be gone.
///
/// `Description(of:in:)` describes, `anchor(_:in:)` finds: inverse functions. All parts are plain
/// texts and numbers, to be stored as they are. The quote with its surroundings and position are the
/// W3C Web Annotation's `TextQuoteSelector` and `TextPositionSelector`.
package struct Description: Hashable, Sendable {
  /// The exact words.
  package let quote: String
  /// Up to 64 scalars before and behind the quote.
  package let prefix: String
  package let suffix: String
  /// Where the quote stood when it was attached.
  package let span: Span
  /// The paragraph (or paragraphs) the quote stands in, cut where it reaches farther than
  /// `Limits.paragraph` scalars beyond the quote.
  package let paragraph: String
  /// Where the quote begins in `paragraph`, in scalars.
  package let offset: Int
  /// The words right before and behind the paragraph, with the line ends between: eight, or more
  /// where the paragraph itself is too short to tell its place. Empty where the paragraph was cut.
  package let preceding: String
  package let following: String
  /// Which of the places of these words it is, counted from 1, and how many there are.
  package let occurrence: Int
  package let occurrences: Int
  /// Other places of the same words, nearest first, then places of nearly the same words.
  package let rivals: [Rival]

  package init(
    quote: String, prefix: String, suffix: String, span: Span, paragraph: String, offset: Int, preceding: String,
    following: String, occurrence: Int, occurrences: Int, rivals: [Rival]
  ) {
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
    self.span = span
    self.paragraph = paragraph
    self.offset = offset
    self.preceding = preceding
    self.following = following
    self.occurrence = occurrence
    self.occurrences = occurrences
    self.rivals = rivals
  }

  /// How much a description keeps.
  package enum Limits {
    /// Scalars of `prefix` and `suffix`.
    package static let context = 64
    /// Scalars of a paragraph kept before the quote and behind it.
    package static let paragraph = 1000
    /// Words kept of each neighbouring paragraph.
    package static let neighbourWords = 8
    /// Tokens on each side that the context of a place is compared by.
    package static let contextTokens = 24
    /// Rivals of the same words, and of nearly the same.
    package static let sameWords = 16
    package static let nearCopies = 3
  }
}
