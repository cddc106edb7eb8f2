/// The few operations on files that sessions are kept with.
///
/// A seam: tests put a file system in between whose every write, sync and rename can fail or be the last.
package protocol FileSystem: AnyObject {
  /// A file's bytes; nil where there is no such file.
  func read(_ path: String) throws(FileError) -> [UInt8]?
  /// Opens a file for appending, making it with mode 0600 where it is missing.
  func openForAppending(_ path: String) throws(FileError) -> FileHandle
  /// Makes a new file in the folder of `path`, for taking that path's place. Its name is the path's with
  /// `.part-` and a few letters, its mode that of the file there, or else `mode`.
  func makeTemporary(beside path: String, mode: UInt32) throws(FileError) -> (handle: FileHandle, path: String)
  /// Writes some of the bytes and tells how many.
  func write(_ bytes: ArraySlice<UInt8>, to handle: FileHandle) throws(FileError) -> Int
  /// Returns when all that was written is on the disk.
  func sync(_ handle: FileHandle) throws(FileError)
  /// Returns when the names in the folder of `path` are on the disk.
  func syncFolder(of path: String) throws(FileError)
  func truncate(_ handle: FileHandle, to length: Int) throws(FileError)
  func length(_ handle: FileHandle) throws(FileError) -> Int
  func rename(_ path: String, to other: String) throws(FileError)
  func remove(_ path: String) throws(FileError)
  func close(_ handle: FileHandle)
  /// Takes the file's lock for this program; false where another program holds it. It ends with the handle.
  func lock(_ handle: FileHandle) throws(FileError) -> Bool
  /// Whether the path still names the open file.
  func names(_ path: String, _ handle: FileHandle) throws(FileError) -> Bool
  func exists(_ path: String) -> Bool
  /// The path without links, so that one file has one lock and a save reaches the file and not the link.
  func resolved(_ path: String) -> String
  /// Whether the path names something that a file cannot take the place of: a device, a pipe, a folder.
  func isSpecial(_ path: String) -> Bool
  func makeFolder(_ path: String) throws(FileError)
  /// Whether two paths name one file, or would name one if it were there.
  func isSame(_ path: String, _ other: String) -> Bool
  /// What tells the file's present state from its former ones; nil where there is no such file.
  func mark(of path: String) -> FileMark?
  /// What `makeTemporary` has made beside a path and nobody has taken: remains of programs that were killed.
  func temporaries(beside path: String) -> [String]
}

/// What tells one state of a file from another without reading it.
package struct FileMark: Hashable, Sendable {
  package let device: UInt64
  package let inode: UInt64
  package let size: Int
  /// When the bytes were last changed, in nanoseconds.
  package let changed: Int64

  package init(device: UInt64, inode: UInt64, size: Int, changed: Int64) {
    self.device = device
    self.inode = inode
    self.size = size
    self.changed = changed
  }
}

/// An open file.
package struct FileHandle: Hashable, Sendable {
  package let descriptor: Int32

  package init(descriptor: Int32) { self.descriptor = descriptor }
}

extension FileSystem {
  package func resolved(_ path: String) -> String { path }
  package func isSpecial(_ path: String) -> Bool { false }
  package func isSame(_ path: String, _ other: String) -> Bool { resolved(path) == resolved(other) }

  /// Makes a folder whose name is on the disk when this returns: what is synced inside it could not be found otherwise.
  package func makeLastingFolder(_ path: String) throws(FileError) {
    try makeFolder(path)
    try syncFolder(of: path)
  }

  /// Removes what killed programs have left of the file at a path. Only for one who has the right to write there.
  package func removeTemporaries(beside path: String) {
    for remains in temporaries(beside: path) { try? remove(remains) }
  }

  /// Writes all of the bytes, however many calls that takes.
  package func writeAll(_ bytes: [UInt8], to handle: FileHandle) throws(FileError) {
    var left = bytes[...]
    while !left.isEmpty {
      let count = try write(left, to: handle)
      // A disk that takes nothing and gives no reason would be asked for ever.
      guard count > 0 else { throw FileError(path: "", code: SystemError.full) }
      left = left.dropFirst(count)
    }
  }

  /// Puts a whole file in the place of `path`: after a crash there stands the old file or the new one, never a part.
  package func replace(_ path: String, with bytes: [UInt8], mode: UInt32) throws(FileError) {
    let temporary = try makeTemporary(beside: path, mode: mode)
    do throws(FileError) {
      try writeAll(bytes, to: temporary.handle)
      try sync(temporary.handle)
    } catch {
      close(temporary.handle)
      try? remove(temporary.path)
      throw error
    }
    close(temporary.handle)
    do throws(FileError) { try rename(temporary.path, to: path) } catch {
      try? remove(temporary.path)
      throw error
    }
    try syncFolder(of: path)
  }
}

/// Why an operation on a file failed.
package struct FileError: Error, Hashable, Sendable {
  package let path: String
  /// The system's error number.
  package let code: Int32

  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }
}
