@testable import AssayLocker

/// A file that is sealed as the locker's own are, with what a forger would put into it.
struct Forgery {
  let file: [UInt8]

  init(deflated: [UInt8], text: [UInt8], length: UInt32? = nil) {
    var body = deflated
    body += Self.bytes(of: Deflate.checksum(text)) + Self.bytes(of: length ?? UInt32(text.count))
    file =
      [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 0xFF, 8, 0, 0x41, 0x53, 4, 0] + Self.bytes(of: Deflate.checksum(body)) + body
  }

  private static func bytes(of number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * $0)) }
  }
}
