import AssayCorpus
import AssayIndex
import AssayModel

/// Opens the catalogue of a corpus and brings it to what the corpus's files say.
struct CatalogueUpdate {
  let location: String
  let listing: CorpusListing
  let folder: IndexFolder
  let wish: IndexedCorpus.Wish

  struct Found {
    let store: CatalogueStore
    /// Which look of the files the store shows.
    let stamp: CorpusStamp?
    let report: IndexedCorpus.Report
  }

  /// What the catalogue has, without a look at the files; nil where it has nothing.
  func former() -> CatalogueStore? {
    guard let catalogue = try? Catalogue(folder), let store = try? CatalogueStore(catalogue, of: location),
      store.state.generation > 0
    else { return nil }
    return store
  }

  func run(
    _ notices: inout [String], isCancelled: () -> Bool, tell: (WorkStep) -> Void
  ) throws(CatalogueError) -> Found {
    let catalogue = try Catalogue(folder)
    if wish.contains(.verifies) { try catalogue.verify(isCancelled: isCancelled, tell: tell) }
    let stamp = CorpusStamp(of: listing)
    var report = IndexedCorpus.Report(
      folder: folder.path, change: CorpusChange(changed: [], added: [], removed: []), wasBuilt: false)
    // The generation that the changes are reckoned from.
    var since: Int64?
    while true {
      let state = try catalogue.state()
      if state.generation > 0, state.stamp == stamp.bytes {
        return Found(store: try CatalogueStore(catalogue, of: location), stamp: stamp, report: report)
      }
      guard let lock = try takeLock() else {
        if state.generation > 0, !wish.contains(.waits) {
          notices.append("Another program is indexing \(location); its articles are taken up when that is done.")
          return Found(
            store: try CatalogueStore(catalogue, of: location), stamp: CorpusStamp(bytes: state.stamp), report: report)
        }
        if isCancelled() { throw .stopped }
        tell(WorkStep("articles indexed; another program is at it", done: state.articles))
        IndexLock.pause()
        continue
      }
      let before = try catalogue.state()
      // Somebody else may have done it between the look and the lock.
      if before.generation > 0, before.stamp == stamp.bytes { continue }
      let lookedAt = lock.now()
      defer { withExtendedLifetime(lock) {} }
      let outcome = try withoutActuallyEscaping(isCancelled) { isCancelled throws(CatalogueError) in
        try withoutActuallyEscaping(tell) { tell throws(CatalogueError) in
          try update(catalogue, before, lookedAt, isCancelled, tell)
        }
      }
      report.wasBuilt = report.wasBuilt || before.generation == 0
      since = since ?? before.generation
      report.change.changed += outcome.change.changed
      report.change.added += outcome.change.added
      report.change.removed += outcome.change.removed
      if outcome.hasFreed { continue }
      let change = since.flatMap { $0 > 0 ? (since: $0, change: report.change) : nil }
      // Files that were written to just now are looked at again, but not before the next command.
      return Found(
        store: try CatalogueStore(catalogue, of: location, change: change), stamp: stamp, report: report)
    }
  }

  /// Nil while another program has it.
  private func takeLock() throws(CatalogueError) -> IndexLock? {
    do throws(CatalogueError) { return try IndexLock(folder) } catch {
      guard error == .busy else { throw error }
      return nil
    }
  }

  private func update(
    _ catalogue: Catalogue, _ state: Catalogue.State, _ lookedAt: Int64, _ isCancelled: @escaping () -> Bool,
    _ tell: @escaping (WorkStep) -> Void
  ) throws(CatalogueError) -> Commit.Outcome {
    catalogue.sweep()
    let plan = try Plan(listing, against: catalogue)
    let indexing = Indexing(catalogue, plan, state, isCancelled: isCancelled, tell: tell)
    let (batches, dropped, moved, numbers) = try indexing.run()
    let commit = Commit(
      catalogue: catalogue, plan: plan, batches: batches, dropped: dropped, moved: moved, numbers: numbers,
      lookedAt: lookedAt, isCancelled: isCancelled, tell: tell)
    return try commit.run()
  }
}
