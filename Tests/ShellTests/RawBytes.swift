import AssayStorage

/// Files that are no text.
enum RawBytes {
  static func write(_ bytes: [UInt8], to path: String) throws {
    try PosixFileSystem().replace(path, with: bytes, mode: 0o644)
  }
}
