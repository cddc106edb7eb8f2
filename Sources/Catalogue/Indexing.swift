import AssayCorpus
import AssayIndex
import AssayModel
import Dispatch
import Foundation
import Synchronization

/// Brings a catalogue to what a corpus's files say, on all cores.
///
/// Each worker takes a batch, reads its articles, waits for its turn to number them, and writes a segment of its own. What
/// a batch came to is kept in the build folder, so that an indexing that is stopped goes on from there. Readers see
/// nothing of it before the one transaction at the end.
final class Indexing {
  private let catalogue: Catalogue
  private let state: Catalogue.State
  private let plan: Plan
  private let isCancelled: () -> Bool
  private let tell: (WorkStep) -> Void

  init(
    _ catalogue: Catalogue, _ plan: Plan, _ state: Catalogue.State, isCancelled: @escaping () -> Bool,
    tell: @escaping (WorkStep) -> Void
  ) {
    self.catalogue = catalogue
    self.plan = plan
    self.state = state
    self.isCancelled = isCancelled
    self.tell = tell
  }

  /// What the workers share; everything is behind a lock, in the order of the batches or never changed.
  private final class Shared: @unchecked Sendable {
    private var source: WorkSource
    private let sourceLock = Mutex(())
    let turnstile = Turnstile()
    /// Touched only by whoever passes the turnstile.
    let numbers: NumberBook
    let files: BatchFiles
    let listing: CorpusListing
    let results = Mutex((batches: [Int: ReadBatch](), failure: CatalogueError?.none))
    let articles = Atomic<Int>(0)
    let bytes = Atomic<Int>(0)
    let isStopped = Atomic<Bool>(false)

    init(_ source: consuming WorkSource, _ numbers: NumberBook, _ files: BatchFiles, _ listing: CorpusListing) {
      self.source = source
      self.numbers = numbers
      self.files = files
      self.listing = listing
    }

    func fail(_ error: CatalogueError) {
      results.withLock { $0.failure = $0.failure ?? error }
      isStopped.store(true, ordering: .relaxed)
    }

    /// The next batch; nil at the end.
    func next() -> Batch? { sourceLock.withLock { _ in source.next() } }

    var stops: Bool { isStopped.load(ordering: .relaxed) }
  }

  /// Reads what is to be read; hands over what it came to, to be committed.
  func run() throws(CatalogueError) -> (batches: BatchFiles, dropped: Set<Int64>, moved: [WorkSource.Moved], NumberBook)
  {
    let source = try WorkSource(plan, in: catalogue, isCancelled: isCancelled)
    let dropped = source.dropped
    let moved = source.moved
    let numbers = NumberBook(catalogue, state, plan.listing, dropped: dropped)
    let files = BatchFiles(catalogue.folder, generation: state.generation)
    let shared = Shared(source, numbers, files, plan.listing)
    let workers = max(1, min(8, ProcessInfo.processInfo.activeProcessorCount))
    let group = DispatchGroup()
    let queue = DispatchQueue(label: "assay.indexing", attributes: .concurrent)
    for _ in 0..<workers { queue.async(group: group) { Self.work(shared) } }
    // Progress and Ctrl-C belong to the thread that called.
    while group.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
      if isCancelled() { shared.isStopped.store(true, ordering: .relaxed) }
      tell(
        WorkStep(
          "articles indexed", done: shared.articles.load(ordering: .relaxed),
          share: (shared.bytes.load(ordering: .relaxed), max(1, plan.size))))
    }
    if let failure = shared.results.withLock({ $0.failure }) { throw failure }
    if shared.stops { throw .stopped }
    return (files, dropped, moved, numbers)
  }

  private static func work(_ shared: Shared) {
    let writer = SegmentWriter()
    while !shared.stops, let batch = shared.next() {
      do throws(CatalogueError) { try work(on: batch, shared, writer) } catch { shared.fail(error) }
    }
  }

  private static func work(on batch: Batch, _ shared: Shared, _ writer: SegmentWriter) throws(CatalogueError) {
    let size = batch.works.reduce(0) { sum, work in
      switch work {
      case .whole(let file): sum + (shared.listing.files[file].mark?.size ?? 0)
      case .lines(_, let bytes, _, _): sum + bytes.count
      case .leftOut(_, _, let length, _, _, _): sum + length
      }
    }
    let fingerprint = shared.files.fingerprint(of: batch, in: shared.listing)
    let kept = shared.files.kept(batch.number, fingerprint: fingerprint)
    let reader = kept == nil ? PartReader(batch, of: shared.listing, isCancelled: { shared.stops }) : nil
    // Everyone has to pass, or those behind would wait for ever.
    let numbered = shared.turnstile.pass(batch.number) { () -> Result<(ReadBatch, [IndexDocument])?, CatalogueError> in
      guard !shared.stops else { return .success(nil) }
      if let kept {
        if shared.numbers.adopt(kept) { return .success((kept, [])) }
        // It was made of other articles before it: everything is read anew from here on.
        shared.files.distrust()
      }
      let reader = reader ?? PartReader(batch, of: shared.listing, isCancelled: { shared.stops })
      do throws(CatalogueError) { return .success(try number(reader, shared.numbers)) } catch { return .failure(error) }
    }
    guard case (var made, let documents)? = try numbered.get(), !shared.stops else { return }
    made.number = batch.number
    if documents.isEmpty, made == kept {
      shared.files.keep(made)
    } else {
      if !documents.isEmpty {
        for (place, document) in documents.enumerated() {
          // The writer keeps what it has taken in, but nobody uses it any more.
          if place % 64 == 0, shared.stops { return }
          writer.add(document)
        }
        do throws(SegmentError) {
          try writer.finish(into: shared.files.folder.run(batch.number), isDurable: false)
        } catch { throw CatalogueError(error) }
      }
      made.hasSegment = !documents.isEmpty
      try shared.files.write(made, fingerprint: fingerprint)
    }
    shared.articles.add(made.articles, ordering: .relaxed)
    shared.bytes.add(size, ordering: .relaxed)
  }

  private static func number(
    _ reader: PartReader, _ numbers: NumberBook
  ) throws(CatalogueError) -> (ReadBatch, [IndexDocument]) {
    var batch = ReadBatch()
    var documents: [IndexDocument] = []
    for (var part, found) in zip(reader.parts, reader.found) {
      for article in found {
        switch try numbers.number(for: article, in: part) {
        case .taken(let place):
          if article.card.id == nil { part.places -= 1 }
          part.complain(
            line: article.card.line.map { $0 + part.line },
            ReadArticle.objection(taken: article.id, by: place), taken: article.idHash)
        case .number(let number, let former, let since):
          part.articles.append(
            ReadBatch.Row(
              number: number, id: article.idHash, digest: Int64(bitPattern: article.card.digest.head),
              url: article.card.metadata.url.map(TextHash.of), card: article.card.encoded, former: former, since: since)
          )
          guard former != .same else { continue }
          let metadata = article.card.metadata
          documents.append(
            IndexDocument(
              key: UInt64(number - 1), text: article.text, title: metadata.title, outlet: metadata.outlet,
              published: metadata.published, language: metadata.language))
        }
      }
      batch.parts.append(part)
    }
    return (batch, documents)
  }
}
