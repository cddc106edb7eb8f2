import AssayCommands
import AssayCorpus
import AssayStorage

// What commands ask for besides recording: files, and the shell itself.

extension Workbench {
  /// Does what a command asks for; whether the reviewer leaves.
  func fulfil(_ request: Request) throws(Refusal) -> Bool {
    guard surroundings.mayTouchFiles || request.isForShell else {
      throw Refusal("a line of a recorded session does not touch files")
    }
    if case .index = request {
      try bringIndexUpToDate()
      return false
    }
    do throws(StorageError) {
      switch request {
      case .leave: return true
      case .index: break
      case .define(let macro): shell.macros.define(macro)
      case .dropMacro(let name): shell.macros.drop(name)
      case .prefer(let name, let value): prefer(name, value)
      case .save(let path, let overwriting):
        // A session that is only looked at takes entries once it has a file of its own.
        let wasReadOnly = store.isReadOnly
        if !wasReadOnly { try recordLooks() }
        try save(to: path.map(expanded), overwriting: overwriting)
        if wasReadOnly { try recordLooks() }
      case .open(let path): try open(expanded(path))
      case .write(let document, let path, let overwriting):
        try DocumentWriter.write(document, to: expanded(path), overwriting: overwriting, in: surroundings.files)
      }
      return false
    } catch { throw Refusal(error) }
  }

  private func bringIndexUpToDate() throws(Refusal) {
    guard let open = surroundings.indexCorpus else { return }
    do throws(CorpusError) {
      let change = try shelf.reopen(
        by: open, for: state, isCancelled: surroundings.isCancelled, tell: surroundings.tell)
      notices += takeUp(change)
    } catch {
      if case .stopped = error {
        throw Refusal("the indexing was stopped", remedy: "The next one goes on from there.")
      }
      throw Refusal(error.problem, remedy: error.remedy)
    }
  }
}

extension Refusal {
  /// A storage error as a command's no.
  package init(_ error: StorageError) {
    let place = error.place.map { "\(error.path), \($0)" } ?? error.path
    self.init(error.problem, remedy: error.remedy, place: place)
  }
}
