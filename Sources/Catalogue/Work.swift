/// Something to read that was not indexed yet, or has changed since.
enum Work: Sendable {
  /// A file as a whole.
  case whole(file: Int)
  /// Lines of a file: bytes that begin and end with lines, but for the file's last.
  case lines(file: Int, bytes: [UInt8], start: Int, firstLine: Int)
  /// What is not read, and why.
  case leftOut(file: Int, start: Int, length: Int, firstLine: Int, lines: Int, reason: String)
}
