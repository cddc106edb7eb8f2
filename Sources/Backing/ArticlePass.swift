import AssayCorpus
import AssayModel
import Dispatch
import Foundation
import Synchronization

/// One piece of work over the articles of a corpus, on every core.
struct ArticlePass {
  private let corpus: Corpus
  private let name: String

  /// - Parameter name: what is counted, as the reviewer is told.
  init(_ corpus: Corpus, named name: String) {
    self.corpus = corpus
    self.name = name
  }

  /// As many articles at a time: enough that handing them over costs nothing beside the work.
  private static let portion = 64

  /// Makes something of each article that is wanted; false when it was stopped.
  ///
  /// Whatever touches the caller's things happens in the caller's thread: the other threads do nothing but `make`. What
  /// was made before it was stopped is handed over too.
  func run<Made: Sendable>(
    isWanted: (CorpusCard) -> Bool, isCancelled: () -> Bool, tell: (WorkStep) -> Void,
    make: @escaping @Sendable (Article) -> Made, take: (Article, Made) -> Void
  ) -> Bool {
    var wanted: [ArticleHandle] = []
    var seen = 0
    var isStopped = false
    corpus.cards { card in
      seen += 1
      if seen % 256 == 0, isCancelled() {
        isStopped = true
        return false
      }
      if isWanted(card) { wanted.append(card.handle) }
      return true
    }
    if isStopped { return false }
    guard wanted.count > Self.portion else {
      for handle in wanted {
        if isCancelled() { return false }
        if let article = corpus.article(at: handle)?.article { take(article, make(article)) }
      }
      return true
    }
    return share(wanted, isCancelled: isCancelled, tell: tell, make: make, take: take)
  }

  private func share<Made: Sendable>(
    _ wanted: [ArticleHandle], isCancelled: () -> Bool, tell: (WorkStep) -> Void,
    make: @escaping @Sendable (Article) -> Made, take: (Article, Made) -> Void
  ) -> Bool {
    let board = Board<Made>(portions: (wanted.count + Self.portion - 1) / Self.portion)
    let corpus = corpus
    let workers = DispatchGroup()
    for _ in 0..<max(1, min(board.portions, ProcessInfo.processInfo.activeProcessorCount)) {
      DispatchQueue.global(qos: .userInitiated).async(group: workers) {
        while let portion = board.next() {
          let handles = wanted[portion * Self.portion..<min(wanted.count, (portion + 1) * Self.portion)]
          board.add(
            handles.compactMap { handle in
              corpus.article(at: handle).map { (article: $0.article, made: make($0.article)) }
            })
        }
      }
    }
    var portions = 0
    var articles = 0
    func collect() {
      for portion in board.collect() {
        portions += 1
        articles += portion.count
        for item in portion { take(item.article, item.made) }
      }
    }
    while portions < board.portions, !isCancelled() {
      tell(WorkStep(name, done: articles, of: wanted.count))
      // Ctrl-C is heard even while one article takes long.
      board.wait(milliseconds: 50)
      collect()
    }
    board.stop()
    workers.wait()
    collect()
    return portions == board.portions
  }

  /// What is to be done, and what is done and waits to be handed over.
  private final class Board<Made: Sendable>: Sendable {
    typealias Portion = [(article: Article, made: Made)]

    private struct State: Sendable {
      var next = 0
      var isStopped = false
      var done: [Portion] = []
    }

    let portions: Int
    private let state = Mutex(State())
    private let isThere = DispatchSemaphore(value: 0)

    init(portions: Int) { self.portions = portions }

    /// The next portion to be done; nil when there is none any more.
    func next() -> Int? {
      state.withLock { state in
        guard !state.isStopped, state.next < portions else { return nil }
        defer { state.next += 1 }
        return state.next
      }
    }

    func add(_ portion: Portion) {
      state.withLock { $0.done.append(portion) }
      isThere.signal()
    }

    func wait(milliseconds: Int) { _ = isThere.wait(timeout: .now() + .milliseconds(milliseconds)) }

    func collect() -> [Portion] {
      state.withLock { state in
        defer { state.done = [] }
        return state.done
      }
    }

    func stop() { state.withLock { $0.isStopped = true } }
  }
}
