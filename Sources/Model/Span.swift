/// A half-open range of Unicode scalars in a text, 0-based.
///
/// The unit is the one of the W3C Web Annotation `TextPositionSelector`: code
/// points of the text as stored, never normalised.
package struct Span: Hashable, Sendable {
  /// The first scalar's offset.
  package let start: Int
  /// The offset behind the last scalar; never before `start`.
  package let end: Int

  /// An empty or ordinary span; nil when the bounds are reversed or negative.
  package init?(start: Int, end: Int) {
    guard start >= 0, start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// A span whose bounds the range's own rules already put in order; a negative start becomes 0.
  package init(_ range: Range<Int>) {
    start = max(0, range.lowerBound)
    end = max(0, range.upperBound)
  }

  package var count: Int { end - start }
  package var isEmpty: Bool { start == end }
  package var range: Range<Int> { start..<end }

  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  package func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
  package func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// The part both spans share; nil when they share nothing.
  package func intersection(_ other: Span) -> Span? {
    Span(start: max(start, other.start), end: min(end, other.end)).flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Span: Comparable {
  package static func < (one: Span, other: Span) -> Bool {
    (one.start, one.end) < (other.start, other.end)
  }
}

extension Span: CustomStringConvertible {
  package var description: String { "\(start)-\(end)" }
}
