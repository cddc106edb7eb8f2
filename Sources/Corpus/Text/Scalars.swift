/// Texts as arrays of scalars and back.
///
/// The standard library's own conversions go through a chain of generic iterators; reading a corpus spends most of its
/// time there without these.
enum Scalars {
  static func of(_ text: String) -> [Unicode.Scalar] {
    var text = text
    return text.withUTF8 { bytes in
      [Unicode.Scalar](unsafeUninitializedCapacity: bytes.count) { scalars, count in
        var index = 0
        while index < bytes.count {
          let lead = bytes[index]
          let scalar: Unicode.Scalar
          if lead < 0x80 {
            scalar = Unicode.Scalar(lead)
            index += 1
          } else {
            // A Swift string's bytes are valid UTF-8, so the lead byte alone tells how many follow.
            let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            var value = UInt32(lead) & (0x7F >> UInt32(length))
            for offset in 1..<length where index + offset < bytes.count {
              value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
            }
            scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
            index += length
          }
          (scalars.baseAddress.map { $0 + count })?.initialize(to: scalar)
          count += 1
        }
      }
    }
  }

  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count * 2)
    for scalar in scalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
