import AssayModel

/// A stored text as an array of its scalars, made without the standard library's chain of generic iterators.
enum TextScalars {
  static func of(_ text: ScalarText) -> [Unicode.Scalar] {
    var string = text.string
    return string.withUTF8 { bytes in
      [Unicode.Scalar](unsafeUninitializedCapacity: text.count) { scalars, count in
        var index = 0
        while index < bytes.count, count < scalars.count {
          let lead = bytes[index]
          // A Swift string's bytes are valid UTF-8: the lead byte alone tells how many follow.
          let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
          var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
          for offset in 1..<max(1, length) where index + offset < bytes.count {
            value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
          }
          if let base = scalars.baseAddress { (base + count).initialize(to: Unicode.Scalar(value) ?? "\u{FFFD}") }
          index += length
          count += 1
        }
      }
    }
  }
}
