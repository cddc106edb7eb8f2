import AssayStorage
import AssayTerminal

/// Where the lines of former sittings are kept: $ASSAY_HISTORY, else the state folder of the XDG base directories.
enum HistoryPlace {
  ///
  /// - Parameter makesFolder: whether the folder is made, as where lines will be added.
  static func file(_ environment: [String: String], makesFolder: Bool) -> HistoryFile? {
    if let path = environment["ASSAY_HISTORY"] { return path.isEmpty ? nil : HistoryFile(path: path) }
    let given = environment["XDG_STATE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
    guard let base = given ?? environment["HOME"].map({ "\($0)/.local/state" }) else { return nil }
    guard makesFolder else { return HistoryFile(path: "\(base)/assay/history.jsonl") }
    let files = PosixFileSystem()
    var folder = ""
    for part in "\(base)/assay".split(separator: "/") {
      folder += "/\(part)"
      if !files.exists(folder) { try? files.makeFolder(folder) }
    }
    return HistoryFile(path: "\(folder)/history.jsonl")
  }
}
