#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of a test's own, gone with it.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/assay-terminal-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit {
    for name in ["history", "history.lock", ".editrc", "script", "more/history", "more/history.lock", "more"] {
      remove("\(path)/\(name)")
    }
    rmdir(path)
  }

  /// Writes a file in it and gives the file's path.
  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, to name: String) -> String {
    let place = "\(path)/\(name)"
    let bytes = Array(bytes)
    guard let file = fopen(place, "w") else { return place }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return place
  }

  func read(_ name: String) -> String {
    guard let file = fopen("\(path)/\(name)", "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte >= 0 { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
