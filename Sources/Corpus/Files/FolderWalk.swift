#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the files of a folder and of all folders in it.
///
/// Passed over in silence: names that begin with a dot, and `README` files. Symbolic links that lead
/// out of the folder are left out; those that stay inside are followed only to what no plain path
/// reaches, so that no article is found twice and no cycle of links is walked.
struct FolderWalk {
  enum Finding: Sendable {
    /// With what it looked like when it was found.
    case file(CorpusFile, FileMark)
    case leftOut(path: String, reason: String)

    var path: String {
      switch self {
      case .file(let file, _): file.path
      case .leftOut(let path, _): path
      }
    }
  }

  struct Findings: Sendable {
    fileprivate(set) var list: [Finding] = []
    /// In the order of the paths' UTF-8 bytes.
    var sorted: [Finding] { list.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }
  }

  private let root: String
  private var findings = Findings()
  /// Folders still to be read, by path relative to the root and the place to open.
  private var folders: [(path: String, address: String)] = []
  private var links: [(path: String, address: String)] = []
  private var seen: Set<FilePath.Identity> = []

  /// Throws only when the folder itself cannot be read.
  static func walk(_ location: String) throws(FileProblem) -> Findings {
    var walk = FolderWalk(root: try FilePath.resolved(location))
    if let status = FilePath.status(walk.root) { walk.seen.insert(status.identity) }
    try walk.read(path: "", address: walk.root)
    while true {
      if let (path, address) = walk.folders.popLast() {
        do throws(FileProblem) { try walk.read(path: path, address: address) } catch {
          walk.findings.list.append(.leftOut(path: path + "/", reason: error.words))
        }
      } else if !walk.links.isEmpty {
        // Links only when every plain path has been seen; the first by path wins.
        let first = walk.links.indices.min { one, other in
          walk.links[one].path.utf8.lexicographicallyPrecedes(walk.links[other].path.utf8)
        }
        guard let first else { break }
        let link = walk.links.remove(at: first)
        walk.follow(path: link.path, address: link.address)
      } else {
        break
      }
    }
    return walk.findings
  }

  private init(root: String) { self.root = root }

  private mutating func read(path: String, address: String) throws(FileProblem) {
    guard let folder = opendir(address) else { throw FilePath.problem(errno) }
    defer { closedir(folder) }
    let descriptor = dirfd(folder)
    let prefix = path.isEmpty ? "" : path + "/"
    while let entry = readdir(folder) {
      withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) { name in
          guard name[0] != CChar(UInt8(ascii: ".")), name[0] != 0 else { return }
          let bytes = UnsafeRawBufferPointer(start: name, count: strlen(name))
          let shown = prefix + String(decoding: bytes, as: UTF8.self)
          guard let word = String(validating: bytes, as: UTF8.self) else {
            findings.list.append(.leftOut(path: shown, reason: "its name is not UTF-8"))
            return
          }
          guard !Self.isReadme(word) else { return }
          enter(path: shown, address: address + "/" + word, FilePath.status(name, in: descriptor))
        }
      }
    }
  }

  private mutating func enter(path: String, address: String, _ status: FilePath.Status?) {
    guard let status else {
      findings.list.append(.leftOut(path: path, reason: FilePath.problem(errno).words))
      return
    }
    switch status.kind {
    case .folder: if seen.insert(status.identity).inserted { folders.append((path, address)) }
    case .regular:
      seen.insert(status.identity)
      findings.list.append(.file(CorpusFile(path: path, address: address), status.mark))
    case .link: links.append((path, address))
    case .other: findings.list.append(.leftOut(path: path, reason: FileProblem.notRegular.words))
    }
  }

  private mutating func follow(path: String, address: String) {
    let target: String
    do throws(FileProblem) { target = try FilePath.resolved(address) } catch {
      let reason = error == .missing ? "a symbolic link that leads nowhere" : error.words
      findings.list.append(.leftOut(path: path, reason: reason))
      return
    }
    guard target == root || target.utf8.starts(with: (root == "/" ? root : root + "/").utf8) else {
      findings.list.append(.leftOut(path: path, reason: "a symbolic link that leads out of the corpus"))
      return
    }
    guard let status = FilePath.status(target), !seen.contains(status.identity) else { return }
    enter(path: path, address: target, FilePath.status(target, followingLinks: false))
  }

  /// `README`, `readme.md` and their like speak about the corpus and are no articles.
  private static func isReadme(_ name: String) -> Bool {
    guard let first = name.utf8.first, first | 0x20 == UInt8(ascii: "r") else { return false }
    let stem = name.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1).first.map(Substring.init) ?? ""
    return stem.lowercased() == "readme"
  }
}
