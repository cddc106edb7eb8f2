import AssayStorage

/// Writes a document for others in one step: the file is there whole or not at all.
package enum DocumentWriter {
  package static func write(
    _ document: String, to path: String, overwriting: Bool, in files: any FileSystem
  ) throws(StorageError) {
    let path = files.resolved(path)
    guard !files.isSpecial(path) else { throw .unwritable(path, code: SystemError.notAFile) }
    guard overwriting || !files.exists(path) else { throw .exists(path) }
    do throws(FileError) {
      try files.replace(path, with: Array(document.utf8), mode: 0o644)
    } catch { throw .unwritable(path, code: error.code) }
  }
}
