import AssayModel

/// A text as a file of the locker holds it: a gzip file (RFC 1952), so that `zcat` shows it years from now.
///
/// | bytes | |
/// | --- | --- |
/// | 0..<10 | gzip's header: deflate, an extra field, no name, no time, no system |
/// | 10..<16 | the extra field's length (8), its name `AS` and the length of what follows in it (4) |
/// | 16..<20 | the seal: CRC-32 of all bytes behind it |
/// | 20... | the text's UTF-8, deflated |
/// | last 8 | gzip's trailer: CRC-32 and length of the text |
///
/// Numbers have their lowest byte first. With the fixed header and the seal no byte of a file can change
/// unnoticed, those included that a reader of gzip passes over. The same text gives the same bytes, as
/// long as zlib's version is the same.
enum SealedText {
  /// The longest text that is kept, in bytes of UTF-8.
  static let textLimit = 64 << 20
  /// A text is at most so many times as long as its deflated bytes, so that no small file can claim much
  /// memory. Articles shrink to a half or a third; what would shrink more than this is wrapped as it is.
  static let shrinkLimit = 8
  /// The longest file: a text wrapped as it is grows by 5 bytes for each block of deflate.
  static let fileLimit = textLimit + textLimit / 1024 + 1024

  private static let header: [UInt8] = [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 0xFF, 8, 0, 0x41, 0x53, 4, 0]
  private static let headerLength = header.count + 4
  private static let trailerLength = 8

  /// The file of a text; nil when the text is too long.
  static func file(of text: String, limit: Int = textLimit) -> [UInt8]? {
    guard text.utf8.count <= limit, var body = Deflate.stream(of: text.utf8) else { return nil }
    if body.count * shrinkLimit < text.utf8.count {
      guard let plain = Deflate.stream(of: text.utf8, shrinking: false) else { return nil }
      body = plain
    }
    append(Deflate.checksum(text.utf8), to: &body)
    append(UInt32(text.utf8.count), to: &body)
    var file = header
    file.reserveCapacity(headerLength + body.count)
    append(Deflate.checksum(body), to: &file)
    return file + body
  }

  /// The text's bytes of a file. Whose text it is remains to be proved by the digest.
  static func bytes(of file: [UInt8]) throws(LockerProblem.Kind) -> [UInt8] {
    guard file.count >= headerLength + trailerLength, file.starts(with: header) else { throw .changed }
    guard Deflate.checksum(file[headerLength...]) == number(in: file, at: header.count) else { throw .changed }
    let trailer = file.count - trailerLength
    let deflated = file[headerLength..<trailer]
    let count = Int(number(in: file, at: trailer + 4))
    guard count <= textLimit, count <= deflated.count * shrinkLimit else { throw .overlong(count) }
    guard let bytes = Deflate.bytes(of: deflated, count: count),
      Deflate.checksum(bytes) == number(in: file, at: trailer)
    else { throw .changed }
    return bytes
  }

  /// The text of a file, proved to be the one of a digest.
  static func text(of file: [UInt8], digest: Digest) throws(LockerProblem.Kind) -> String {
    let bytes = try bytes(of: file)
    guard Digest(of: bytes) == digest else { throw .otherText }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    return text
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private static func number(in bytes: [UInt8], at place: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) }
  }
}
