import AssayStorage

/// The machine's file system until a chosen operation, which fails; from there on everything does, as if the
/// power had gone.
final class FaultyFileSystem: FolderSystem {
  private let real = PosixFileSystem()
  private let failing: Int
  /// The operations that change something, in their order.
  private(set) var operations: [String] = []
  private let noSpace: Int32 = 28

  /// - Parameter failing: which changing operation is the first to fail, from 0; none when it is negative.
  init(failing: Int = -1) { self.failing = failing }

  var hasFailed: Bool { failing >= 0 && operations.count > failing }

  private func step(_ name: String) throws(FileError) {
    operations.append(name)
    if hasFailed { throw FileError(path: name, code: noSpace) }
  }

  func write(_ bytes: ArraySlice<UInt8>, to handle: FileHandle) throws(FileError) -> Int {
    do throws(FileError) { try step("write") } catch {
      // Half of it still gets there.
      _ = try real.write(bytes.prefix(bytes.count / 2), to: handle)
      throw error
    }
    // Short writes are lawful.
    return try real.write(bytes.prefix(100), to: handle)
  }
  func sync(_ handle: FileHandle) throws(FileError) {
    try step("sync")
    try real.sync(handle)
  }
  func syncFolder(of path: String) throws(FileError) {
    try step("syncFolder")
    try real.syncFolder(of: path)
  }
  func rename(_ path: String, to other: String) throws(FileError) {
    try step("rename")
    try real.rename(path, to: other)
  }
  func remove(_ path: String) throws(FileError) {
    try step("remove")
    try real.remove(path)
  }
  func makeFolder(_ path: String) throws(FileError) {
    try step("makeFolder")
    try real.makeFolder(path)
  }
  func removeEmptyFolder(_ path: String) throws(FileError) {
    try step("removeEmptyFolder")
    try real.removeEmptyFolder(path)
  }
  func makeTemporary(beside path: String, mode: UInt32) throws(FileError) -> (handle: FileHandle, path: String) {
    try step("makeTemporary")
    return try real.makeTemporary(beside: path, mode: mode)
  }
  func truncate(_ handle: FileHandle, to length: Int) throws(FileError) {
    try step("truncate")
    try real.truncate(handle, to: length)
  }
  func openForAppending(_ path: String) throws(FileError) -> FileHandle {
    try step("openForAppending")
    return try real.openForAppending(path)
  }

  func read(_ path: String) throws(FileError) -> [UInt8]? { try real.read(path) }
  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]? { try real.read(path, limit: limit) }
  func length(_ handle: FileHandle) throws(FileError) -> Int { try real.length(handle) }
  func close(_ handle: FileHandle) { real.close(handle) }
  func lock(_ handle: FileHandle) throws(FileError) -> Bool { try real.lock(handle) }
  func names(_ path: String, _ handle: FileHandle) throws(FileError) -> Bool { try real.names(path, handle) }
  func isSame(_ path: String, _ other: String) -> Bool { real.isSame(path, other) }
  func mark(of path: String) -> FileMark? { real.mark(of: path) }
  func temporaries(beside path: String) -> [String] { real.temporaries(beside: path) }
  func exists(_ path: String) -> Bool { real.exists(path) }
  func kind(of path: String) throws(FileError) -> FolderEntry.Kind? { try real.kind(of: path) }
  func entries(of folder: String) throws(FileError) -> [FolderEntry]? { try real.entries(of: folder) }
}
