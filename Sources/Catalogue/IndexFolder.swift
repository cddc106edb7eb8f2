#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif
import AssayCorpus
import AssayModel

/// The folder that holds a corpus's catalogue and segments: nothing in it that could not be made anew.
package struct IndexFolder: Hashable, Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  var database: String { "\(path)/catalogue.sqlite" }
  var lock: String { "\(path)/lock" }
  /// Is there when a reader has met something that cannot be right.
  var damage: String { "\(path)/damaged" }
  /// Where a build that has not ended leaves what it has done.
  var build: String { "\(path)/build" }
  func segment(_ id: Int64) -> String { "\(path)/\(id).segment" }
  func run(_ batch: Int) -> String { "\(build)/\(batch).segment" }
  func batch(_ batch: Int) -> String { "\(build)/\(batch).batch" }

  /// `.assay/NAME.index` beside the corpus, where that can be written; else a place in the user's cache folder.
  /// Nil where there is neither.
  package static func find(for location: String, cache: String?) -> IndexFolder? {
    places(for: location, cache: cache).first { make($0.path) }
  }

  /// The first of the same places where an index has been made; nothing is made for the sake of the question.
  package static func used(for location: String, cache: String?) -> IndexFolder? {
    places(for: location, cache: cache).first { $0.isUsed && make($0.path) }
  }

  private static func places(for location: String, cache: String?) -> [IndexFolder] {
    guard let resolved = realpath(location, nil) else { return [] }
    defer { free(resolved) }
    let real = String(cString: resolved)
    let parts = real.split(separator: "/")
    guard let name = parts.last else { return [] }
    let parent = parts.count == 1 ? "" : "/" + parts.dropLast().joined(separator: "/")
    var places = [IndexFolder("\(parent)/.assay/\(name).index")]
    if let cache, !cache.isEmpty {
      places.append(IndexFolder("\(cache)/assay/\(name)-\(Digest(of: real).short).index"))
    }
    return places
  }

  /// Makes a folder and those around it; whether it can be written.
  static func make(_ path: String) -> Bool {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/\(part)"
      mkdir(made, 0o755)
    }
    return access(path, W_OK | X_OK) == 0
  }

  /// The names in a folder; empty where there is none.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The bytes of all files in it.
  var size: Int {
    [path, build].reduce(0) { sum, folder in
      Self.names(in: folder).reduce(sum) { sum, name in
        var status = stat()
        guard lstat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return sum }
        return sum + Int(status.st_size)
      }
    }
  }

  /// Whether an index has been made here.
  var isUsed: Bool { access(database, F_OK) == 0 }

  /// Removes the database and what goes with it: to be called only under the lock.
  func discard() {
    for name in Self.names(in: path) where name != "lock" { unlink("\(path)/\(name)") }
    discardBuild()
  }

  func discardBuild() {
    for name in Self.names(in: build) { unlink("\(build)/\(name)") }
    rmdir(build)
  }

  /// Notes that the index is to be built anew when it is opened next.
  func noteDamage() {
    let file = open(damage, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    if file >= 0 { close(file) }
  }

  var isDamaged: Bool { access(damage, F_OK) == 0 }

  /// Brings the names in the folder to the disk.
  func settle() {
    let folder = open(path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
