/// What a file looks like from outside: as long as nothing of it changes, nobody has written to the file.
package struct FileMark: Hashable, Sendable {
  /// The device and the number of the file on it, which a file that is written anew under the same name changes.
  package let device: UInt64
  package let node: UInt64
  /// In bytes.
  package let size: Int
  /// Nanoseconds since 1970 of the last change to the bytes, and of the last change of any kind.
  package let modified: Int64
  package let changed: Int64

  package init(device: UInt64, node: UInt64, size: Int, modified: Int64, changed: Int64) {
    self.device = device
    self.node = node
    self.size = size
    self.modified = modified
    self.changed = changed
  }
}
