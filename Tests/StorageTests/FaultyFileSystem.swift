import AssayStorage

/// A disk whose operations can fail, or be the last before a crash.
final class FaultyFileSystem {
  /// What happens at an operation.
  enum Fault: Hashable {
    /// It fails and does nothing.
    case fails
    /// A write takes half of its bytes and says so; another operation fails.
    case short
    /// A write takes half of its bytes and fails; another operation fails.
    case shortThenFails
    /// It succeeds and fails all the same, as a sync may.
    case worksThenFails
    /// The machine stops before it.
    case stopsBefore
    /// The machine stops in the middle of it: a write has taken half of its bytes.
    case stopsInside
  }

  let disk: Disk
  /// Faults by the operation's number, from 0.
  private let faults: [Int: Fault]
  private(set) var count = 0
  /// The numbers of the operations that can be done in part.
  private(set) var divisible: Set<Int> = []
  /// The numbers of the syncs of files.
  private(set) var syncs: [Int] = []
  /// The numbers of the renamings.
  private(set) var renames: [Int] = []
  private(set) var hasStopped = false

  init(_ disk: Disk, _ faults: [Int: Fault] = [:]) {
    self.disk = disk
    self.faults = faults
  }

  private static let full = FileError(path: "", code: 28)
  private static let off = FileError(path: "", code: 5)

  /// Does an operation, or what the fault makes of it; `half` is the operation done in part.
  private func step<Value>(
    half: (() throws(FileError) -> Value)? = nil, _ whole: () throws(FileError) -> Value
  ) throws(FileError) -> Value {
    guard !hasStopped else { throw Self.off }
    if half != nil { divisible.insert(count) }
    defer { count += 1 }
    switch faults[count] {
    case nil: return try whole()
    case .fails: throw Self.full
    case .short:
      guard let half else { throw Self.full }
      return try half()
    case .shortThenFails:
      _ = try half?()
      throw Self.full
    case .worksThenFails:
      // A file that was opened would have no one to close it.
      if !(Value.self == FileHandle.self || Value.self == (handle: FileHandle, path: String).self) { _ = try whole() }
      throw Self.full
    case .stopsBefore:
      hasStopped = true
      throw Self.off
    case .stopsInside:
      hasStopped = true
      _ = try half?()
      throw Self.off
    }
  }
}

extension FaultyFileSystem: FileSystem {
  func read(_ path: String) throws(FileError) -> [UInt8]? { try step { () throws(FileError) in try disk.read(path) } }

  func openForAppending(_ path: String) throws(FileError) -> FileHandle {
    try step { () throws(FileError) in try disk.openForAppending(path) }
  }

  func makeTemporary(beside path: String, mode: UInt32) throws(FileError) -> (handle: FileHandle, path: String) {
    try step { () throws(FileError) in try disk.makeTemporary(beside: path, mode: mode) }
  }

  func write(_ bytes: ArraySlice<UInt8>, to handle: FileHandle) throws(FileError) -> Int {
    try step(
      half: { [disk] () throws(FileError) in try disk.write(bytes.prefix(bytes.count / 2), to: handle) },
      { () throws(FileError) in try disk.write(bytes, to: handle) })
  }

  func sync(_ handle: FileHandle) throws(FileError) {
    syncs.append(count)
    try step { () throws(FileError) in try disk.sync(handle) }
  }

  func syncFolder(of path: String) throws(FileError) {
    try step { () throws(FileError) in try disk.syncFolder(of: path) }
  }

  func truncate(_ handle: FileHandle, to length: Int) throws(FileError) {
    try step { () throws(FileError) in try disk.truncate(handle, to: length) }
  }

  func length(_ handle: FileHandle) throws(FileError) -> Int {
    try step { () throws(FileError) in try disk.length(handle) }
  }

  func rename(_ path: String, to other: String) throws(FileError) {
    renames.append(count)
    try step { () throws(FileError) in try disk.rename(path, to: other) }
  }

  func remove(_ path: String) throws(FileError) { try step { () throws(FileError) in try disk.remove(path) } }

  func lock(_ handle: FileHandle) throws(FileError) -> Bool {
    try step { () throws(FileError) in try disk.lock(handle) }
  }

  func names(_ path: String, _ handle: FileHandle) throws(FileError) -> Bool {
    try step { () throws(FileError) in try disk.names(path, handle) }
  }

  // A handle is given back and a name looked up even by a program that is about to end.
  func close(_ handle: FileHandle) { disk.close(handle) }
  func exists(_ path: String) -> Bool { disk.exists(path) }
  func makeFolder(_ path: String) throws(FileError) {
    try step { () throws(FileError) in try disk.makeFolder(path) }
  }
  func isSame(_ path: String, _ other: String) -> Bool { disk.isSame(path, other) }
  func mark(of path: String) -> FileMark? { disk.mark(of: path) }
  func temporaries(beside path: String) -> [String] { hasStopped ? [] : disk.temporaries(beside: path) }
}
