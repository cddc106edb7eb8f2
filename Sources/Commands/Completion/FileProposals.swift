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
        && !entry.name.hasSuffix(".journal") && !entry.name.hasSuffix(".locker")
        && !entry.name.unicodeScalars.contains { $0.properties.generalCategory == .control }
        && (entry.isFolder || fits(entry.name))
    }
    found.add(names) {
      Proposal(folder + $0.name + ($0.isFolder ? "/" : ""), $0.isFolder ? "A folder." : nil, isWhole: !$0.isFolder)
    }
    return found
  }
}
