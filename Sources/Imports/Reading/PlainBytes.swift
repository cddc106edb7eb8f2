/// What makes bytes no text, said as it is.
enum PlainBytes {
  /// Throws for a zero byte, which no text holds and no table.
  static func check(_ bytes: some Collection<UInt8>) throws(ImportProblem) {
    guard let place = bytes.firstIndex(of: 0) else { return }
    if looksLikeUTF16(Array(bytes.prefix(4))) { throw .utf16 }
    throw .nul(line: 1 + bytes[..<place].count { $0 == 0x0A })
  }

  /// Whether it begins with the mark of UTF-16, or with a zero byte beside each letter.
  private static func looksLikeUTF16(_ front: [UInt8]) -> Bool {
    if front.starts(with: [0xFF, 0xFE]) || front.starts(with: [0xFE, 0xFF]) { return true }
    let zeros = front.map { $0 == 0 }
    return zeros == [true, false, true, false] || zeros == [false, true, false, true]
  }
}
