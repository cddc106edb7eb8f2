/// A text's scalars as a quotation is compared by them, with the place of each in the text.
///
/// A run of white space is one space, every quote mark and apostrophe the same mark, every
/// dash a hyphen, an ellipsis three dots; invisible scalars are left out, a letter and its combining mark are one.
struct FoldedScalars {
  private(set) var scalars: [UInt32] = []
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []

  private static let space: UInt32 = 0x20
  private static let dot: UInt32 = 0x2E

  init(of text: String, keepingCase: Bool) {
    let capacity = text.utf8.count
    scalars.reserveCapacity(capacity)
    starts.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
    var offset: Int32 = 0
    for scalar in text.unicodeScalars {
      switch ScalarClass(scalar) {
      case .space, .newline:
        if scalars.last == Self.space { ends[ends.count - 1] = offset + 1 } else { append(Self.space, at: offset) }
      case .invisible: break
      case .mark: appendMark(scalar, at: offset)
      case .word, .lone, .symbol: appendVisible(scalar, at: offset, keepingCase: keepingCase)
      }
      offset += 1
    }
  }

  /// Without a space at either end.
  var trimmed: ArraySlice<UInt32> {
    var slice = scalars[...]
    if slice.first == Self.space { slice = slice.dropFirst() }
    if slice.last == Self.space { slice = slice.dropLast() }
    return slice
  }

  private mutating func append(_ value: UInt32, at offset: Int32) {
    scalars.append(value)
    starts.append(offset)
    ends.append(offset + 1)
  }

  private mutating func appendMark(_ mark: Unicode.Scalar, at offset: Int32) {
    if let last = scalars.last, let composed = Composition.compose(last, mark.value) {
      scalars[scalars.count - 1] = composed
      ends[ends.count - 1] = offset + 1
    } else {
      append(mark.value, at: offset)
    }
  }

  private mutating func appendVisible(_ scalar: Unicode.Scalar, at offset: Int32, keepingCase: Bool) {
    switch Folding.punctuation(scalar.value) {
    case Folding.ellipsis?: for _ in 0..<3 { append(Self.dot, at: offset) }
    case Folding.doubleQuote?: append(Folding.singleQuote, at: offset)
    case let mark?: append(mark, at: offset)
    case nil:
      if scalar.value == Folding.doubleQuote {
        append(Folding.singleQuote, at: offset)
      } else if Composition.isTrailingJamo(scalar.value), let last = scalars.last,
        let composed = Composition.compose(last, scalar.value)
      {
        scalars[scalars.count - 1] = composed
        ends[ends.count - 1] = offset + 1
      } else if keepingCase {
        append(scalar.value, at: offset)
      } else {
        let folded = Folding.fold(scalar)
        append(folded.first, at: offset)
        for value in folded.more { append(value, at: offset) }
      }
    }
  }
}
