import AssayModel

/// A folder of articles, read recursively in the order of the paths' UTF-8 bytes.
package struct FolderBackend: CorpusBackend {
  package let name = "folder"

  package init() {}

  package func recognises(_ location: String) -> Bool {
    FilePath.status(location)?.kind == .folder
  }

  package func open(
    _ location: String, isCancelled: () -> Bool, tell: (WorkStep) -> Void
  ) throws(CorpusError) -> any ArticleStore {
    let findings: FolderWalk.Findings
    do throws(FileProblem) { findings = try FolderWalk.walk(location) } catch { throw .notReadable(location, error) }
    var store = MemoryStore()
    let sorted = findings.sorted
    for (place, finding) in sorted.enumerated() {
      guard !isCancelled() else { throw .stopped(location) }
      tell(WorkStep("files of the corpus read", done: place, of: sorted.count))
      switch finding {
      case .file(let file, _): store.read(file, tell: sorted.count == 1 ? tell : { _ in })
      case .leftOut(let path, let reason): store.leaveOut(path, because: reason)
      }
    }
    return store
  }
}
