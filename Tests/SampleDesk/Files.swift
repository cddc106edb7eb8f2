import AssayStorage

/// Files as tests need them: whole, and missing ones as nil.
package enum Files {
  package static func text(_ path: String) -> String? {
    guard let bytes = try? PosixFileSystem().read(path) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  package static func write(_ text: String, to path: String) throws {
    try PosixFileSystem().replace(path, with: Array(text.utf8), mode: 0o644)
  }

  package static func names(in folder: String) -> [String] {
    FolderListing.names(in: folder).map(\.name)
  }

  package static func exists(_ path: String) -> Bool { PosixFileSystem().exists(path) }
}
