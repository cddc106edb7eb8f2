/// What keeping a whole folder of files needs besides: to look into folders, and to read with a limit.
///
/// Nothing here follows a symbolic link at a path's end, so that a link planted in a folder leads nowhere.
package protocol FolderSystem: FileSystem {
  /// A file's bytes; nil where there is no such file. More than `limit` bytes are refused with EFBIG, a
  /// link with ELOOP, a folder with EISDIR and what else is no ordinary file with EINVAL.
  func read(_ path: String, limit: Int) throws(FileError) -> [UInt8]?
  /// What stands at a path; nil where nothing does.
  func kind(of path: String) throws(FileError) -> FolderEntry.Kind?
  /// What is in a folder, in the byte order of the names; nil where there is no such folder. A link is
  /// refused with ELOOP.
  func entries(of folder: String) throws(FileError) -> [FolderEntry]?
  /// Removes a folder where it is empty, and leaves it where it is not.
  func removeEmptyFolder(_ path: String) throws(FileError)
}

/// A name in a folder.
package struct FolderEntry: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case file, folder, link, other }

  package let name: String
  package let kind: Kind
  /// The bytes of a file.
  package let size: Int

  package init(name: String, kind: Kind, size: Int) {
    self.name = name
    self.kind = kind
    self.size = size
  }
}
