import AssayModel
import AssayStorage

extension Locker {
  /// Everything in the locker, each text read and proved, by the digests' order.
  package func items() throws(LockerError) -> [LockerItem] {
    guard let places else {
      return held.sorted { $0.key.hex < $1.key.hex }.map { digest, text in
        LockerItem(digest: digest, path: "", storedBytes: 0, textBytes: text.string.utf8.count, problem: nil)
      }
    }
    var items: [LockerItem] = []
    try visit { (found) throws(LockerError) in
      guard case .article(let digest, let entry) = found else { return }
      items.append(item(digest, entry: entry, at: places.file(of: digest)))
    }
    return items
  }

  /// What is not as it should be: articles that are damaged or missing, and what does not belong there.
  ///
  /// - Parameter expected: the digests of the articles that the session cites.
  package func verify(expecting expected: Set<Digest> = []) throws(LockerError) -> [LockerProblem] {
    guard let places else { return missing(among: expected).map(missing) }
    var problems: [LockerProblem] = []
    try visit { (found) throws(LockerError) in
      switch found {
      case .article(let digest, let entry):
        if let problem = item(digest, entry: entry, at: places.file(of: digest)).problem { problems.append(problem) }
      case .unfinished(let path, _): problems.append(LockerProblem(path: path, kind: .unfinished))
      case .stranger(let path): problems.append(LockerProblem(path: path, kind: .stranger))
      case .shelf: break
      }
    }
    return problems + missing(among: expected).map(missing)
  }

  /// Why articles that a session cites cannot be proved: they are missing, or damaged. Damage is looked for in the
  /// first `limit` of them alone, by their digests' order, since that takes reading them.
  package func problems(among digests: Set<Digest>, readingAtMost limit: Int) -> [LockerProblem] {
    let sorted = digests.sorted { $0.hex < $1.hex }
    let read = sorted.prefix(limit).compactMap { digest -> LockerProblem? in
      guard case .failure(let problem) = textToCarry(digest) else { return nil }
      return problem
    }
    return read + missing(among: Set(sorted.dropFirst(limit))).map(missing)
  }

  /// Removes the articles that are not in `digests`, and what crashes left of unfinished files. Strangers and
  /// what is no ordinary file stay.
  ///
  /// An undo can bring back an evidence, and a replay shows those that are gone: keep what any entry of the
  /// session ever cited.
  package func prune(keeping digests: Set<Digest>) throws(LockerError) -> LockerPruning {
    var pruning = LockerPruning()
    guard let places else {
      pruning.removed = held.keys.filter { !digests.contains($0) }.sorted { $0.hex < $1.hex }
      held = held.filter { digests.contains($0.key) }
      return pruning
    }
    settledFolders = []
    try visit { (found) throws(LockerError) in
      switch found {
      case .article(let digest, let entry):
        guard !digests.contains(digest), entry.kind == .file || entry.kind == .link else { return }
        try removing(places.file(of: digest)) { (path) throws(FileError) in try files.remove(path) }
        settled.remove(digest)
        pruning.removed.append(digest)
        pruning.bytes += entry.size
      case .unfinished(let path, let entry):
        try removing(path) { (path) throws(FileError) in try files.remove(path) }
        pruning.unfinished += 1
        pruning.bytes += entry.size
      case .shelf(let path):
        try removing(path) { (path) throws(FileError) in try files.removeEmptyFolder(path) }
      case .stranger: break
      }
    }
    try removing(places.folder) { (path) throws(FileError) in try files.removeEmptyFolder(path) }
    return pruning
  }

  private enum Found {
    case article(Digest, FolderEntry)
    case unfinished(String, FolderEntry)
    case stranger(String)
    /// A shelf all of whose files were visited.
    case shelf(String)
  }

  /// Goes through the locker's folder in the names' order. Links are not followed.
  private func visit(_ body: (Found) throws(LockerError) -> Void) throws(LockerError) {
    guard let places else { return }
    for shelf in try entries(of: places.folder) {
      let path = "\(places.folder)/\(shelf.name)"
      guard LockerPlaces.isShelf(shelf.name), shelf.kind == .folder else {
        try body(.stranger(path))
        continue
      }
      for entry in try entries(of: path) {
        if let digest = LockerPlaces.digest(of: entry.name, on: shelf.name) {
          try body(.article(digest, entry))
        } else if LockerPlaces.isUnfinished(entry.name, on: shelf.name), entry.kind == .file {
          try body(.unfinished("\(path)/\(entry.name)", entry))
        } else {
          try body(.stranger("\(path)/\(entry.name)"))
        }
      }
      try body(.shelf(path))
    }
  }

  private func entries(of folder: String) throws(LockerError) -> [FolderEntry] {
    let kind: FolderEntry.Kind?
    let entries: [FolderEntry]
    do throws(FileError) {
      kind = try files.kind(of: folder)
      entries = kind == .folder ? try files.entries(of: folder) ?? [] : []
    } catch { throw .unreadable(folder, code: error.code) }
    guard kind == .folder || kind == nil else { throw .notAFolder(folder) }
    return entries
  }

  private func item(_ digest: Digest, entry: FolderEntry, at path: String) -> LockerItem {
    var textBytes: Int?
    var kind: LockerProblem.Kind?
    do throws(LockerProblem.Kind) {
      guard entry.kind == .file else { throw .notAFile }
      textBytes = try stored(digest, at: path)?.utf8.count
      // It was listed a moment ago.
      if textBytes == nil { kind = .missing }
    } catch { kind = error }
    return LockerItem(
      digest: digest, path: path, storedBytes: entry.size, textBytes: textBytes,
      problem: kind.map { LockerProblem(path: path, kind: $0, digest: digest) })
  }

  private func removing(_ path: String, _ body: (String) throws(FileError) -> Void) throws(LockerError) {
    do throws(FileError) { try body(path) } catch { throw .unwritable(path, code: error.code) }
  }
}
