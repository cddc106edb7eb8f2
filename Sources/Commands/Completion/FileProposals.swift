import AssayStorage

/// Names of files and folders.
struct FileProposals {
  private let typed: String
  private let desk: Desk
  private let limit: Int

  init(_ line: TypedLine, _ desk: Desk, _ limit: Int) {
    typed = line.word
    self.desk = desk
    self.limit = limit
  }

  /// What may be written or read.
  var all: Proposals { names { _ in true } }

  /// Sessions, and folders that may hold some.
  var sessions: Proposals { names { $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json") } }

  /// A session's journal, also one that was set aside, its locker under either of its endings, and files that were
  /// never finished.
  private static func isHelper(_ name: String, isFolder: Bool) -> Bool {
    if isFolder { return name.hasSuffix(".locker") || name.hasSuffix(".articles") }
    if name.hasSuffix(".journal") || name.hasSuffix(".locker") { return true }
    // `visit.json.part-` and a few letters; `visit.json.journal-` and the id of another session's journal.
    guard let hyphen = name.lastIndex(of: "-") else { return false }
    return name[..<hyphen].hasSuffix(".part") || name[..<hyphen].hasSuffix(".journal")
  }

  private func names(where fits: (String) -> Bool) -> Proposals {
    var found = Proposals(limit: limit)
    if typed == "~" {
      if desk.home != nil { found.add(Proposal("~/", "The home folder.", isWhole: false)) }
      return found
    }
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let name = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    let names = FolderListing.names(in: folder.isEmpty ? "." : HomePath.expanded(folder, in: desk.home)).filter {
      entry in
      // Hidden files are offered to whoever asks for them; a session's own helpers are nobody's to name.
      entry.name.hasPrefix(name) && (name.hasPrefix(".") || !entry.name.hasPrefix("."))
        && !Self.isHelper(entry.name, isFolder: entry.isFolder)
        && !entry.name.unicodeScalars.contains { $0.properties.generalCategory == .control }
        && (entry.isFolder || fits(entry.name))
    }
    found.add(names) {
      Proposal(folder + $0.name + ($0.isFolder ? "/" : ""), $0.isFolder ? "A folder." : nil, isWhole: !$0.isFolder)
    }
    return found
  }
}
