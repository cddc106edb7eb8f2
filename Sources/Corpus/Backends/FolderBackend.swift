import AssayModel

/// A folder of articles, read recursively in the order of the paths' UTF-8 bytes.
package struct FolderBackend: CorpusBackend {
  package let name = "folder"

  package init() {}

  package func recognises(_ location: String) -> Bool {
    FilePath.status(location)?.kind == .folder
  }

  package func open(
    _ location: String, _ listing: CorpusListing, isCancelled: () -> Bool, tell: (WorkStep) -> Void
  ) throws(CorpusError) -> any ArticleStore {
    var store = MemoryStore()
    let files = listing.files
    for (place, listed) in files.enumerated() {
      guard !isCancelled() else { throw .stopped(location) }
      tell(WorkStep("files of the corpus read", done: place, of: files.count))
      if let reason = listed.reason {
        store.leaveOut(listed.path, because: reason)
      } else if let file = listed.file {
        store.read(file, tell: files.count == 1 ? tell : { _ in })
      }
    }
    return store
  }
}
