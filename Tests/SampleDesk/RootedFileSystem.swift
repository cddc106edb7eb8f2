import AssayStorage

/// The machine's files with a short name for a long folder, so that what is shown does not depend on where a test runs;
/// and a switch that makes every write fail.
package final class RootedFileSystem: FileSystem {
  /// What stands for the folder in paths.
  package static let token = "$TMP"

  private let files = PosixFileSystem()
  private let folder: String
  /// Whether the disk takes nothing any more.
  package var isFull = false

  package init(folder: String) { self.folder = folder }

  private func real(_ path: String) -> String {
    if path.hasPrefix(Self.token) { return folder + path.dropFirst(Self.token.count) }
    // A relative path lies in the folder as well: no test writes beside the sources.
    return path.hasPrefix("/") ? path : "\(folder)/\(path)"
  }

  private func shown(_ path: String) -> String {
    path.hasPrefix(folder) ? Self.token + path.dropFirst(folder.count) : path
  }

  private func work<Result>(_ body: () throws(FileError) -> Result) throws(FileError) -> Result {
    do throws(FileError) { return try body() } catch { throw FileError(path: shown(error.path), code: error.code) }
  }

  private func room(_ path: String) throws(FileError) {
    // ENOSPC has the same number on Linux and macOS.
    if isFull { throw FileError(path: path, code: 28) }
  }

  package func read(_ path: String) throws(FileError) -> [UInt8]? {
    try work { () throws(FileError) in try files.read(real(path)) }
  }

  package func openForAppending(_ path: String) throws(FileError) -> FileHandle {
    try room(path)
    return try work { () throws(FileError) in try files.openForAppending(real(path)) }
  }

  package func makeTemporary(
    beside path: String, mode: UInt32
  ) throws(FileError) -> (handle: FileHandle, path: String) {
    try room(path)
    return try work { () throws(FileError) in
      let made = try files.makeTemporary(beside: real(path), mode: mode)
      return (made.handle, shown(made.path))
    }
  }

  package func write(_ bytes: ArraySlice<UInt8>, to handle: FileHandle) throws(FileError) -> Int {
    try room("")
    return try files.write(bytes, to: handle)
  }

  package func sync(_ handle: FileHandle) throws(FileError) { try files.sync(handle) }

  package func syncFolder(of path: String) throws(FileError) {
    try work { () throws(FileError) in try files.syncFolder(of: real(path)) }
  }

  package func truncate(_ handle: FileHandle, to length: Int) throws(FileError) {
    try files.truncate(handle, to: length)
  }

  package func length(_ handle: FileHandle) throws(FileError) -> Int { try files.length(handle) }

  package func rename(_ path: String, to other: String) throws(FileError) {
    try work { () throws(FileError) in try files.rename(real(path), to: real(other)) }
  }

  package func remove(_ path: String) throws(FileError) {
    try work { () throws(FileError) in try files.remove(real(path)) }
  }

  package func close(_ handle: FileHandle) { files.close(handle) }
  package func lock(_ handle: FileHandle) throws(FileError) -> Bool { try files.lock(handle) }

  package func names(_ path: String, _ handle: FileHandle) throws(FileError) -> Bool {
    try work { () throws(FileError) in try files.names(real(path), handle) }
  }

  package func isSame(_ path: String, _ other: String) -> Bool { files.isSame(real(path), real(other)) }
  package func mark(of path: String) -> FileMark? { files.mark(of: real(path)) }
  package func temporaries(beside path: String) -> [String] { files.temporaries(beside: real(path)).map(shown) }

  package func exists(_ path: String) -> Bool { files.exists(real(path)) }

  package func makeFolder(_ path: String) throws(FileError) {
    try work { () throws(FileError) in try files.makeFolder(real(path)) }
  }
}
