import AssayBacking
import AssayCommands
import AssayCorpus
import AssayLocker
import AssayModel
import AssaySearch
import AssaySession
import AssayStorage
import AssayViews

/// The one road: a line goes in, a recorded entry and a view come out.
///
/// The shell, scripts, `-c`, pipes, rerun and tests all take it. They differ in where lines come from
/// and in what follows a refusal, and in nothing else.
package final class Workbench {
  var surroundings: Surroundings
  let shelf: Shelf
  var locker: Locker
  private let searcher = Searcher()
  private let suggester = Suggester()
  var store: SessionStore
  var state: SessionState
  /// The store's entries: an array that commands can be handed without making it anew for each.
  var entries: [Entry]
  var hits: [Hit] = []
  /// What the hits are a list of.
  var listing: Listing?
  /// What was looked at since the last change, waiting to be written down before the next one.
  var looks: [Entry] = []
  /// What there is to tell the reviewer besides the next answer.
  var notices: [String] = []
  /// Macros, preferences, history: what is the shell's and not the session's.
  package internal(set) var shell = ShellState()

  /// A workbench over a corpus and a session that is kept as its store says.
  package init(corpus: Corpus, store: SessionStore, state: SessionState, surroundings: Surroundings) {
    self.store = store
    self.state = state
    self.surroundings = surroundings
    entries = store.document.entries.map(\.entry)
    locker = surroundings.makeLocker(store.path)
    shelf = Shelf(
      corpus, locker: locker, cache: surroundings.makeCache(corpus), watches: surroundings.watchesCorpus,
      openAside: surroundings.openAside, open: surroundings.openCorpus)
    shell.history = surroundings.history
    shell.hasTerminal = surroundings.hasTerminal
    keepHandles(of: entries)
  }

  /// Everything a command can see, as it stands now.
  package var desk: Desk {
    var desk = Desk(
      state: state, entries: entries, corpus: shelf.corpus, searcher: searcher, suggester: suggester,
      standings: shelf.standings, provenance: shelf.provenance, locker: locker, hits: hits, listing: listing,
      reviewer: surroundings.reviewer, sessionPath: store.path,
      isReadOnly: store.isReadOnly || !surroundings.mayTouchFiles, home: surroundings.home,
      unsaved: store.unsaved, shell: shell,
      isCancelled: surroundings.isCancelled, tell: surroundings.tell)
    desk.hasScreen = surroundings.hasScreen
    desk.looks = looks
    desk.now = surroundings.now
    if surroundings.mayTouchFiles {
      desk.read = { [surroundings] (path, limit) throws(Refusal) in
        try DocumentReader.read(path, HomePath.expanded(path, in: surroundings.home), limit, surroundings.files)
      }
    }
    return desk
  }

  /// Takes a line all the way. A refusal leaves everything as it was.
  package func submit(_ line: String) -> Answer {
    var answer = Answer(command: "", outcome: .success(View()))
    do throws(CorpusError) {
      try takeUpChangedCorpus(&answer)
    } catch {
      answer.command = CommandRegistry.name(for: line)
      answer.outcome = .failure(Refusal(error.problem, remedy: error.remedy))
      return answer
    }
    do throws(Refusal) {
      guard let command = try CommandRegistry.command(for: line, macros: shell.macros.names) else { return answer }
      answer.command = type(of: command).manual.name
      let events = try command.decide(on: desk)
      if !events.isEmpty { try checkWritable() }
      let line = try agreed(line, to: command.question(about: events, on: desk))
      if !events.isEmpty { try record(events, of: line) }
      if let request = try command.request(on: desk) { answer.leaves = try fulfil(request) }
      answer.errand = try command.errand(on: desk)
      let reply = try command.reply(on: desk)
      takeUpHits(of: reply)
      // A command that records its look with its events has no need of an entry more.
      if events.isEmpty, let look = reply.audit { remember(look, of: line) }
      answer.outcome = .success(reply.view)
      answer.isFailure = reply.isFailure
      answer.notices += reply.notes
    } catch {
      if answer.command.isEmpty { answer.command = CommandRegistry.name(for: line) }
      answer.outcome = .failure(error)
    }
    answer.notices += takeNotices()
    if shelf.corpus.store.isBroken {
      answer.notices.append(
        "The index of \(shelf.corpus.location) is damaged, and this answer may lack articles: it is made anew before the "
          + "next command, or by 'index'.")
    }
    shelf.provenance.save()
    return answer
  }

  /// What there is to tell of the session's files.
  func takeNotices() -> [String] {
    defer { notices = [] }
    return notices + store.takeNotices()
  }

  /// The line as it is recorded, once the reviewer has said yes where a yes is wanted. It then carries the yes, so
  /// that it can be run again without a question.
  func agreed(_ line: String, to question: String?) throws(Refusal) -> String {
    guard let question else { return line }
    guard let ask = surroundings.ask else {
      throw Refusal("this \(question), and nobody is asked here", remedy: "Add --yes to do it without a question.")
    }
    guard ask("This \(question).") else { throw Refusal("nothing has changed") }
    return line + " --yes"
  }

  /// Whether the running command is to stop.
  package var isCancelled: Bool { surroundings.isCancelled() }

  /// Asks the reviewer before a command that changes much; nil where nobody can be asked.
  package var ask: ((String) -> Bool)? {
    get { surroundings.ask }
    set { surroundings.ask = newValue }
  }

  /// Chooses how the shell behaves.
  package func prefer(_ name: String, _ value: String) { shell.preferences[name] = value }

  private func takeUpChangedCorpus(_ answer: inout Answer) throws(CorpusError) {
    let change = try shelf.refresh(for: state, isCancelled: surroundings.isCancelled, tell: surroundings.tell)
    answer.notices += takeUp(change)
  }

  /// What there is to say of a corpus that was opened anew.
  func takeUp(_ change: Shelf.Change?) -> [String] {
    guard let (notice, changed) = change else { return [] }
    // A hit is a span of a text; in another text it is another span.
    if hits.contains(where: { changed.contains($0.id) }) { hits = [] }
    // What was found and not listed yet may not be there any more.
    listing = nil
    return [notice]
  }

  func takeUpHits(of reply: Reply) {
    guard let hits = reply.hits else { return }
    self.hits = hits
    listing = reply.listing
  }

  /// Writes down what was looked at and not written down yet.
  func recordLooks() throws(StorageError) {
    guard !looks.isEmpty else { return }
    try append([])
  }

  /// The name that stands in entries from now on.
  package var reviewer: String {
    get { surroundings.reviewer }
    set { surroundings.reviewer = newValue }
  }

  /// Numbers the corpus as the sitting did in which these entries were made.
  func keepHandles(of entries: [Entry]) {
    shelf.serve(entries, locker: locker)
  }

  private var nextNumber: Int { state.lastEntry + looks.count + 1 }

  private func entry(_ events: [Event], of line: String) -> Entry {
    Entry(
      number: nextNumber, at: surroundings.now(), by: surroundings.reviewer, input: line, events: events)
  }

  private func remember(_ look: Event, of line: String) {
    looks.append(entry([look], of: line))
  }

  private func record(_ events: [Event], of line: String) throws(Refusal) {
    do throws(StorageError) { try begin() } catch { throw Refusal(error) }
    try keepArticles(citedBy: events)
    let entry = entry(events, of: line)
    do throws(StorageError) { try append([entry]) } catch { throw Refusal(error) }
  }

  /// Refused before a question is asked, too: a yes that comes to nothing is worse than none.
  private func checkWritable() throws(Refusal) {
    if store.isReadOnly, let path = store.path { throw Refusal(StorageError.readOnly(path)) }
  }

  /// Puts the articles that events cite into the locker, before the events are recorded.
  private func keepArticles(citedBy events: [Event]) throws(Refusal) {
    for citation in events.compactMap(\.citation) {
      guard let entry = shelf.corpus.article(citation.article.id), entry.article.digest == citation.article.digest
      else { continue }
      do throws(LockerError) { try locker.keep(entry.article.text, digest: entry.article.digest) } catch {
        throw Refusal("the article could not be kept: \(error.problem)", remedy: error.remedy)
      }
    }
  }

  /// Makes sure that entries and the articles they cite have a place to go: a draft gets its name only now.
  private func begin() throws(StorageError) {
    try store.begin()
    let present = surroundings.makeLocker(store.path)
    if present.folder != locker.folder { use(present) }
  }

  func use(_ locker: Locker) {
    self.locker = locker
    shelf.use(locker)
  }

  /// Makes entries durable behind the looks that wait, and takes them up.
  func append(_ new: [Entry]) throws(StorageError) {
    let all = looks + new
    try begin()
    try store.append(all)
    for entry in all { state.apply(entry) }
    entries += all
    looks = []
  }

  /// A path as it was typed, with the home folder for `~/`.
  package func expanded(_ path: String) -> String { HomePath.expanded(path, in: surroundings.home) }
}
