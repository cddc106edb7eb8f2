import AssayModel

/// A single article file: JSON Lines above all, but any type that has a reader.
package struct SingleFileBackend: CorpusBackend {
  package let name = "single file"

  package init() {}

  package func recognises(_ location: String) -> Bool {
    FilePath.status(location)?.kind == .regular && ArticleReaders.reader(for: location) != nil
  }

  package func open(
    _ location: String, _ listing: CorpusListing, isCancelled: () -> Bool, tell: (WorkStep) -> Void
  ) throws(CorpusError) -> any ArticleStore {
    guard let file = listing.files.first?.file else { throw .missing(location) }
    do throws(FileProblem) { try file.check() } catch { throw .notReadable(location, error) }
    var store = MemoryStore()
    store.read(file, tell: tell)
    return store
  }
}
