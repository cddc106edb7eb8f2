/// A generator with a fixed seed, so that a failure comes again. Source: Vigna's SplitMix64.
package struct Random: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `limit`; 0 where the limit is no more than 1.
  package mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  /// True once in so many times.
  package mutating func once(in times: Int) -> Bool { below(times) == 0 }

  package mutating func pick<Choices: RandomAccessCollection>(_ choices: Choices) -> Choices.Element {
    choices[choices.index(choices.startIndex, offsetBy: below(choices.count))]
  }

  /// A text of scalars of many scripts and widths, up to `limit` of them.
  package mutating func text(upTo limit: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<below(limit + 1) { scalars.append(scalar()) }
    return String(scalars)
  }

  /// Mostly letters; now and then what breaks programs: controls, marks that combine, scalars of four bytes.
  package mutating func scalar() -> Unicode.Scalar {
    let range: ClosedRange<UInt32> =
      switch below(12) {
      case 0: 0x00...0x1F
      case 1: 0x20...0x40
      case 2...5: 0x41...0x7E
      case 6: 0x80...0x24F
      case 7: 0x300...0x36F
      case 8: 0x400...0x5F4
      case 9: 0xAC00...0xD7A3
      case 10: 0x2000...0x206F
      default: 0x1F300...0x1FAFF
      }
    let value = range.lowerBound + UInt32(below(Int(range.upperBound - range.lowerBound) + 1))
    return Unicode.Scalar(value) ?? " "
  }
}
