import Testing

@testable import AssayIndex

@Suite struct ChecksumTests {
  private func sum(_ text: String) -> UInt64 { Array(text.utf8).withUnsafeBytes { Checksum.of($0) } }

  /// Values that other implementations of XXH64 give with seed 0.
  @Test func `the checksum of short texts is XXH64's`() {
    #expect(sum("a") == 0xD24E_C4F1_A98C_6E5B)
    #expect(sum("abc") == 0x44BC_2CF5_AD77_0999)
  }

  @Test func `any changed bit changes the checksum`() {
    var bytes = [UInt8]((0..<100).map { UInt8($0) })
    let sum = bytes.withUnsafeBytes { Checksum.of($0) }
    for bit in 0..<800 {
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(bytes.withUnsafeBytes { Checksum.of($0) } != sum)
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    }
  }
}
