import CZlib

/// zlib's compression and checksum over whole arrays. Source of the formats: RFC 1951, and RFC 1952 for the checksum.
enum Deflate {
  /// Bytes as one stream of deflate data; nil when zlib has no memory for it.
  ///
  /// - Parameter shrinking: without it the bytes are wrapped as they are.
  static func stream(of bytes: some Collection<UInt8>, shrinking: Bool = true) -> [UInt8]? {
    var stream = z_stream()
    guard cz_deflate_begin(&stream, shrinking ? Z_BEST_COMPRESSION : Z_NO_COMPRESSION) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var input = Array(bytes)
    let room = Int(deflateBound(&stream, uLong(input.count)))
    var isWhole = false
    let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = uInt(room)
        isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = room - Int(stream.avail_out)
    }
    return isWhole ? output : nil
  }

  /// The bytes of a stream that holds exactly `count` of them and then ends; nil for any other stream.
  /// No more than one byte beyond `count` is ever made.
  static func bytes(of deflated: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
    var stream = z_stream()
    guard cz_inflate_begin(&stream) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var input = Array(deflated)
    var isWhole = false
    // The byte more gives zlib a place to write even where the text is empty, and shows a stream that goes on.
    let output = [UInt8](unsafeUninitializedCapacity: count + 1) { buffer, made in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = uInt(count + 1)
        isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END && stream.avail_in == 0
      }
      made = count + 1 - Int(stream.avail_out)
    }
    return isWhole && output.count == count ? output : nil
  }

  /// The CRC-32 of bytes.
  static func checksum(_ bytes: some Collection<UInt8>) -> UInt32 {
    let sum = bytes.withContiguousStorageIfAvailable { UInt32(crc32_z(0, $0.baseAddress, $0.count)) }
    return sum ?? checksum(Array(bytes))
  }
}
