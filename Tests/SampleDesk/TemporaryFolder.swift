import AssayStorage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of a test's own, gone with it.
package final class TemporaryFolder {
  package let path: String

  package init() {
    var template = Array("/tmp/assay-tests-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit {
    guard path != "/tmp" else { return }
    Self.remove(path)
  }

  package func place(_ name: String) -> String { "\(path)/\(name)" }

  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try Files.write(text, to: place(name))
    return place(name)
  }

  package func makeFolder(_ name: String) throws { try PosixFileSystem().makeFolder(place(name)) }

  package func text(_ name: String) -> String? { Files.text(place(name)) }

  private static func remove(_ folder: String) {
    for (name, isFolder) in FolderListing.names(in: folder) {
      if isFolder { remove("\(folder)/\(name)") } else { unlink("\(folder)/\(name)") }
    }
    rmdir(folder)
  }
}
