import AssayIndex

/// A number for a text by which a table finds it fast; two texts may share one.
enum TextHash {
  static func of(_ text: String) -> Int64 {
    var text = text
    return text.withUTF8 { Int64(bitPattern: Checksum.of(UnsafeRawBufferPointer($0))) }
  }
}
