import AssayModel

/// A single article file: JSON Lines above all, but any type that has a reader.
package struct SingleFileBackend: CorpusBackend {
  package let name = "single file"

  package init() {}

  package func recognises(_ location: String) -> Bool {
    FilePath.status(location)?.kind == .regular && ArticleReaders.reader(for: location) != nil
  }

  package func open(
    _ location: String, isCancelled: () -> Bool, tell: (WorkStep) -> Void
  ) throws(CorpusError) -> any ArticleStore {
    let file = CorpusFile(path: FilePath.lastComponent(of: location), address: location)
    do throws(FileProblem) { try file.check() } catch { throw .notReadable(location, error) }
    var store = MemoryStore()
    store.read(file, tell: tell)
    return store
  }
}
