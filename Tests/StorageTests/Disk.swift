import AssayStorage

/// A disk in memory that knows what would outlast a loss of power: the bytes of a file once they are
/// synced, and a folder's names once the folder is.
final class Disk {
  /// A file's bytes, now and as they were when last synced.
  final class File {
    let number: UInt64
    var bytes: [UInt8] = []
    var synced: [UInt8] = []
    var lockedBy: Int32?
    var mode: UInt32 = 0

    init(_ number: UInt64) { self.number = number }
  }

  /// What a crash leaves of that which was not synced.
  enum Crash: CaseIterable {
    /// Nothing.
    case lost
    /// All of it.
    case kept
    /// The names but not the bytes, and the other way round.
    case namesOnly, bytesOnly
    /// The first part of each file's new bytes, over its old ones.
    case torn
    /// The new bytes, but for zeros in their first half.
    case hollow
  }

  private(set) var names: [String: File] = [:]
  private var syncedNames: [String: File] = [:]
  /// Folders that were made, and those whose names would be found again. The root of all needs no making.
  private var folders: Set<String> = [""]
  private var syncedFolders: Set<String> = [""]
  private var open: [Int32: File] = [:]
  private var lastNumber: UInt64 = 0
  private var nextDescriptor: Int32 = 3

  var openCount: Int { open.count }
  var paths: [String] { names.keys.sorted() }

  func text(_ path: String) -> String? { names[Self.plain(path)].map { String(decoding: $0.bytes, as: UTF8.self) } }
  func bytes(_ path: String) -> [UInt8]? { names[Self.plain(path)]?.bytes }

  private func makeFile() -> File {
    lastNumber += 1
    return File(lastNumber)
  }

  /// A path as the disk knows it.
  private static func plain(_ path: String) -> String { path.hasPrefix("./") ? String(path.dropFirst(2)) : path }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// Puts a file there, synced.
  func put(_ bytes: [UInt8], at path: String) {
    folders.insert(Self.folder(of: path))
    syncedFolders.insert(Self.folder(of: path))
    let file = makeFile()
    file.bytes = bytes
    file.synced = bytes
    names[Self.plain(path)] = file
    syncedNames[Self.plain(path)] = file
  }

  /// All files with their bytes.
  var image: [String: [UInt8]] { names.mapValues(\.bytes) }

  /// The disks that the next start may find, without those that are alike.
  var remains: [(crash: Crash, disk: Disk)] {
    var images: Set<[String: [UInt8]]> = []
    return Crash.allCases.map { ($0, after($0)) }.filter { images.insert($0.1.image).inserted }
  }

  /// The disk as the next start finds it.
  func after(_ crash: Crash) -> Disk {
    let disk = Disk()
    let left = crash == .lost || crash == .bytesOnly ? syncedNames : names
    let folders = crash == .lost || crash == .bytesOnly ? syncedFolders : self.folders
    for (path, file) in left where folders.contains(Self.folder(of: path)) {
      disk.put(Self.remains(of: file, crash), at: path)
    }
    return disk
  }

  private static func remains(of file: File, _ crash: Crash) -> [UInt8] {
    switch crash {
    case .lost, .namesOnly: return file.synced
    case .kept, .bytesOnly: return file.bytes
    case .torn, .hollow:
      let same = zip(file.bytes, file.synced).prefix { $0 == $1 }.count
      let half = (file.bytes.count - same) / 2
      if crash == .hollow {
        return Array(file.bytes[..<same] + [UInt8](repeating: 0, count: half) + file.bytes[(same + half)...])
      }
      let written = file.bytes[..<(same + half)]
      return Array(written + file.synced.dropFirst(written.count))
    }
  }
}

extension Disk: FileSystem {
  func read(_ path: String) throws(FileError) -> [UInt8]? { names[Self.plain(path)]?.bytes }

  func openForAppending(_ path: String) throws(FileError) -> FileHandle {
    let path = Self.plain(path)
    guard folders.contains(Self.folder(of: path)) else { throw FileError(path: path, code: 2) }
    let file = names[path] ?? makeFile()
    names[path] = file
    return handle(of: file)
  }

  func makeTemporary(beside path: String, mode: UInt32) throws(FileError) -> (handle: FileHandle, path: String) {
    let path = Self.plain(path)
    let file = makeFile()
    file.mode = names[path]?.mode ?? mode
    let name = "\(path)\(Self.temporaryMark)\(nextDescriptor)"
    names[name] = file
    return (handle(of: file), name)
  }

  static let temporaryMark = ".part-"

  func temporaries(beside path: String) -> [String] {
    paths.filter { $0.hasPrefix(Self.plain(path) + Self.temporaryMark) }
  }

  func isSame(_ path: String, _ other: String) -> Bool { Self.plain(path) == Self.plain(other) }

  func mark(of path: String) -> FileMark? {
    names[Self.plain(path)].map { FileMark(device: 0, inode: $0.number, size: $0.bytes.count, changed: 0) }
  }

  private func handle(of file: File) -> FileHandle {
    defer { nextDescriptor += 1 }
    open[nextDescriptor] = file
    return FileHandle(descriptor: nextDescriptor)
  }

  private func file(_ handle: FileHandle) throws(FileError) -> File {
    guard let file = open[handle.descriptor] else { throw FileError(path: "closed handle", code: 9) }
    return file
  }

  func write(_ bytes: ArraySlice<UInt8>, to handle: FileHandle) throws(FileError) -> Int {
    try file(handle).bytes += bytes
    return bytes.count
  }

  func sync(_ handle: FileHandle) throws(FileError) {
    let file = try file(handle)
    file.synced = file.bytes
  }

  func syncFolder(of path: String) throws(FileError) {
    let folder = Self.folder(of: Self.plain(path))
    for name in Set(names.keys).union(syncedNames.keys) where Self.folder(of: name) == folder {
      syncedNames[name] = names[name]
    }
    syncedFolders.formUnion(folders.filter { Self.folder(of: $0) == folder })
  }

  func truncate(_ handle: FileHandle, to length: Int) throws(FileError) {
    let file = try file(handle)
    file.bytes = Array(file.bytes.prefix(length)) + [UInt8](repeating: 0, count: max(0, length - file.bytes.count))
  }

  func length(_ handle: FileHandle) throws(FileError) -> Int { try file(handle).bytes.count }

  func rename(_ path: String, to other: String) throws(FileError) {
    guard let file = names.removeValue(forKey: Self.plain(path)) else { throw FileError(path: path, code: 2) }
    names[Self.plain(other)] = file
  }

  func remove(_ path: String) throws(FileError) { names[Self.plain(path)] = nil }

  func close(_ handle: FileHandle) {
    guard let file = open.removeValue(forKey: handle.descriptor) else { return }
    if file.lockedBy == handle.descriptor { file.lockedBy = nil }
  }

  func lock(_ handle: FileHandle) throws(FileError) -> Bool {
    let file = try file(handle)
    guard file.lockedBy == nil || file.lockedBy == handle.descriptor else { return false }
    file.lockedBy = handle.descriptor
    return true
  }

  func names(_ path: String, _ handle: FileHandle) throws(FileError) -> Bool {
    let file = try file(handle)
    return names[Self.plain(path)] === file
  }

  func exists(_ path: String) -> Bool { names[Self.plain(path)] != nil || folders.contains(path) }

  func makeFolder(_ path: String) throws(FileError) { folders.insert(path) }
}
