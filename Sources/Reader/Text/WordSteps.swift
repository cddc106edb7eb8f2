import AssayModel
import AssayViews

/// Where words begin and end, for a cursor that goes by them.
///
/// A word is a run of letters, digits and the apostrophes between them, a run of other signs, or one sign of a
/// script that writes without spaces.
struct WordSteps {
  private enum Kind { case space, word, lone, sign }

  private let scalars: [Unicode.Scalar]
  /// The part of the text in which the steps stay.
  private let bounds: Range<Int>

  init(in scalars: [Unicode.Scalar], bounds: Range<Int>) {
    self.scalars = scalars
    self.bounds = bounds
  }

  /// The beginning of the next word; nil where there is none.
  func next(after offset: Int) -> Int? {
    guard bounds.contains(offset) else { return nil }
    var at = end(of: offset)
    while at < bounds.upperBound, kind(at) == .space { at += 1 }
    return at < bounds.upperBound ? at : nil
  }

  /// The last scalar of the word that ends next behind an offset; nil where there is none.
  func nextEnd(after offset: Int) -> Int? {
    var at = offset + 1
    while at < bounds.upperBound, kind(at) == .space { at += 1 }
    return at < bounds.upperBound ? end(of: at) - 1 : nil
  }

  /// The beginning of the word that begins last before an offset; nil where there is none.
  func previous(before offset: Int) -> Int? {
    var at = offset - 1
    while at >= bounds.lowerBound, kind(at) == .space { at -= 1 }
    guard at >= bounds.lowerBound else { return nil }
    let kind = kind(at)
    guard kind != .lone else { return at }
    while at > bounds.lowerBound, self.kind(at - 1) == kind { at -= 1 }
    return at
  }

  /// The last scalar of the word before the one that holds an offset; nil where there is none.
  func previousEnd(before offset: Int) -> Int? {
    var at = offset
    if bounds.contains(at), kind(at) != .space { at = previous(before: offset + 1) ?? offset }
    at -= 1
    while at >= bounds.lowerBound, kind(at) == .space { at -= 1 }
    return at >= bounds.lowerBound ? at : nil
  }

  /// Behind the last scalar of the run that holds an offset.
  private func end(of offset: Int) -> Int {
    let kind = kind(offset)
    var at = offset + 1
    guard kind != .lone else {
      while at < bounds.upperBound, isMark(scalars[at]) { at += 1 }
      return at
    }
    while at < bounds.upperBound, self.kind(at) == kind { at += 1 }
    return at
  }

  private func kind(_ offset: Int) -> Kind {
    let scalar = scalars[offset]
    if scalar.value < 0x80 {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .word
      case 0...0x20, 0x7F: return .space
      case 0x27: return isBetweenLetters(offset) ? .word : .sign
      default: return .sign
      }
    }
    if scalar == "\u{2019}" { return isBetweenLetters(offset) ? .word : .sign }
    if scalar.properties.isWhitespace { return .space }
    if isMark(scalar) { return kindOfBase(of: offset) }
    if DisplayWidth.of(scalar) == 2, !(0xAC00...0xD7A3).contains(scalar.value) { return .lone }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .word : .sign
  }

  /// The kind of what a mark stands on; no more marks than an honest text has are passed on the way.
  private func kindOfBase(of mark: Int) -> Kind {
    let base = (max(bounds.lowerBound, mark - 16)..<mark).last { !isMark(scalars[$0]) }
    return base.map(kind) ?? .word
  }

  private func isBetweenLetters(_ offset: Int) -> Bool {
    guard offset > bounds.lowerBound, offset + 1 < bounds.upperBound else { return false }
    return scalars[offset - 1].properties.isAlphabetic && scalars[offset + 1].properties.isAlphabetic
  }

  /// Marks and joiners go with what stands before them.
  private func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x300 && DisplayWidth.of(scalar) == 0 }
}
