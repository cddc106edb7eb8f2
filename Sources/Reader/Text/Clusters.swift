import AssayModel
import AssayViews

/// A paragraph cut into what the cursor steps over: a letter with its marks, a picture with what joins it.
///
/// What shows nothing (control characters, overrides of direction, joiners on their own) goes with the cluster
/// before it, so that every step of the cursor can be seen.
struct Clusters {
  /// A cluster of a hostile text may have a hundred thousand marks; no honest one has more scalars than this.
  private static let mostScalars = 16

  let span: Range<Int>
  /// Where each begins, from the paragraph's start; nil where every scalar is a cluster of one column.
  private let starts: [Int32]?
  private let widths: [UInt8]

  /// - Parameter scalars: the whole text's; `span` is the paragraph.
  init(of scalars: [Unicode.Scalar], in span: Range<Int>, symbols: Symbols) {
    self.span = span
    let isPlain = scalars.withUnsafeBufferPointer { all in
      all[span].allSatisfy { (0x20..<0x7F).contains($0.value) || $0.value == 0x0A || $0.value == 0x09 }
    }
    guard !isPlain else {
      starts = nil
      widths = []
      return
    }
    let isUnicode = !Glyphs(symbols).isASCII
    var starts: [Int32] = []
    var widths: [UInt8] = []
    starts.reserveCapacity(span.count)
    widths.reserveCapacity(span.count)
    var at = span.lowerBound
    while at < span.upperBound {
      if let width = Self.simpleWidth(scalars[at]), Self.isAlone(at, in: scalars, to: span.upperBound) {
        starts.append(Int32(clamping: at - span.lowerBound))
        widths.append(isUnicode ? width : Self.width(of: Character(scalars[at]), symbols))
        at += 1
        continue
      }
      var end = at + 1
      while end < span.upperBound,
        Self.simpleWidth(scalars[end - 1]) == nil || !Self.isAlone(end - 1, in: scalars, to: span.upperBound)
      {
        end += 1
      }
      Self.add(scalars[at..<end], from: at - span.lowerBound, to: &starts, &widths, symbols)
      at = end
    }
    // What shows nothing at a paragraph's start goes with the first sign that does.
    if starts.count > 1, widths[0] == 0 {
      starts.remove(at: 1)
      widths.remove(at: 0)
    }
    self.starts = starts
    self.widths = widths
  }

  /// Cuts what is not simple by the rules for what a reader takes for one sign (Unicode Standard Annex 29).
  private static func add(
    _ scalars: ArraySlice<Unicode.Scalar>, from start: Int, to starts: inout [Int32], _ widths: inout [UInt8],
    _ symbols: Symbols
  ) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    var offset = start
    for character in String(text) {
      let width = width(of: character, symbols)
      if width > 0 || starts.isEmpty {
        starts.append(Int32(clamping: offset))
        widths.append(width)
      }
      offset += character.unicodeScalars.count
    }
  }

  /// Whether a simple scalar is a cluster of its own: nothing that could join it follows.
  private static func isAlone(_ offset: Int, in scalars: [Unicode.Scalar], to end: Int) -> Bool {
    offset + 1 >= end || simpleWidth(scalars[offset + 1]) != nil
  }

  /// The columns of scalars that never join their neighbours of this kind, which most texts are made of; nil for others.
  private static func simpleWidth(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x400..<0x483, 0x2010..<0x2028: 1
    case 0x3001..<0x3020, 0x3041..<0x3097, 0x30A0..<0x3100, 0x4E00..<0xA000, 0xAC00..<0xD7A4, 0xFF01..<0xFF61: 2
    default: nil
    }
  }

  var count: Int { starts?.count ?? span.count }

  /// The offset in the text at which a cluster begins; the paragraph's end behind the last.
  func offset(of cluster: Int) -> Int {
    guard let starts else { return span.lowerBound + min(cluster, span.count) }
    return cluster < starts.count ? span.lowerBound + Int(starts[cluster]) : span.upperBound
  }

  /// The cluster that holds an offset; the last one behind the end.
  func cluster(at offset: Int) -> Int {
    let place = min(max(0, offset - span.lowerBound), max(0, span.count - 1))
    guard let starts else { return place }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= place { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  func width(of cluster: Int) -> Int { starts == nil ? 1 : Int(widths[cluster]) }

  /// What a cluster shows.
  func text(of cluster: Int, in scalars: [Unicode.Scalar], symbols: Symbols) -> String {
    let first = offset(of: cluster)
    guard starts != nil else {
      let scalar = scalars[first]
      return scalar.value < 0x20 ? " " : String(scalar)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[first..<min(offset(of: cluster + 1), first + Self.mostScalars)])
    let shown = symbols.shown(SafeText.make(String(text)))
    let width = width(of: cluster)
    // Whatever stands in it, a cluster takes the columns it was laid out with.
    guard DisplayWidth.of(shown) == width else { return String(repeating: symbols.shown("\u{FFFD}"), count: width) }
    return shown
  }

  private static func width(of character: Character, _ symbols: Symbols) -> UInt8 {
    if let ascii = character.asciiValue { return ascii >= 0x20 && ascii < 0x7F || (9...13).contains(ascii) ? 1 : 0 }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: character.unicodeScalars.prefix(mostScalars))
    return UInt8(clamping: DisplayWidth.of(symbols.shown(SafeText.make(String(text)))))
  }
}
