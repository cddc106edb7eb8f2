#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The bytes of a segment, in memory or mapped from a file, as long as somebody reads them.
///
/// The bytes never change once they are here; that makes sharing them between threads safe.
final class SegmentBytes: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  init(copying source: UnsafeRawBufferPointer) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, source.count), alignment: 64)
    copy.copyMemory(from: source)
    bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(copy)[..<source.count])
    isMapped = false
  }

  /// Maps a file, which must not be written to from then on; replace it by renaming another over it.
  init(mapping path: String) throws(SegmentError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .system(path: path, errno: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .system(path: path, errno: errno) }
    let size = Int(status.st_size)
    guard size >= SegmentFormat.headerSize else { throw .damaged("length") }
    guard let base = mmap(nil, size, PROT_READ, MAP_SHARED, file, 0), base != MAP_FAILED else {
      throw .system(path: path, errno: errno)
    }
    bytes = UnsafeRawBufferPointer(start: base, count: size)
    isMapped = true
  }

  /// Lets the system take the pages of a mapped file back.
  func release() {
    guard isMapped, let base = bytes.baseAddress else { return }
    madvise(UnsafeMutableRawPointer(mutating: base), bytes.count, MADV_DONTNEED)
  }

  deinit {
    guard let base = bytes.baseAddress else { return }
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: base), bytes.count)
    } else {
      base.deallocate()
    }
  }
}
