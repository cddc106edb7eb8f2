/// Another place that could be taken for the cited one: the same words, or nearly the same.
///
/// When the cited place goes and a rival stays, the rival must not be offered in its stead; so an
/// evidence knows its rivals from the day it was attached.
package struct Rival: Hashable, Sendable {
  /// The rival's words; the same as the quote's, or nearly.
  package let quote: String
  /// Up to 64 scalars before and behind it.
  package let prefix: String
  package let suffix: String

  package init(quote: String, prefix: String, suffix: String) {
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
  }
}
