import ArgumentParser
import AssayBacking
import AssayCache
import AssayCorpus
import AssayModel
import AssaySession
import AssayStorage
import AssayTerminal

/// Opening what a call names, with the exit status that belongs to a failure.
struct Loading {
  let output: Output

  init(_ appearance: Appearance? = nil) { self.init(colors: appearance?.colors ?? .auto) }

  init(colors: ColorChoice) {
    output = Output(terminal: Terminal(environment: ProcessEnvironment.variables(), colors: colors))
  }

  func corpus(_ location: String) throws -> Corpus {
    output.progress.begin()
    defer { output.progress.end() }
    do throws(CorpusError) { return try Corpus.open(location, tell: { output.progress.tell($0) }) } catch {
      output.progress.end()
      output.note("assay: \(error)")
      throw ExitStatus.unreadable
    }
  }

  /// Where what is read in a corpus's articles is kept between runs; nil where there are few of them, and nowhere.
  func cache(of corpus: Corpus) -> PackedCache? {
    guard corpus.count >= ProvenanceBook.leastCached else { return nil }
    let environment = output.terminal.environment
    let cache =
      environment["XDG_CACHE_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? environment["HOME"].map { "\($0)/.cache" }
    return CachePlace.file(for: corpus.location, "findings", cache: cache).map {
      PackedCache(path: $0, version: ProvenanceBook.cacheVersion)
    }
  }

  /// A saved session, taken at its last acknowledged entry. Faults are reported with exit status 4.
  func session(_ path: String) throws -> SessionRecovery.Recovered {
    let (session, faults) = try read(path)
    guard faults.isEmpty else {
      for fault in faults { output.note("\(path): \(fault).") }
      throw ExitStatus.diverged
    }
    return session
  }

  private func read(_ path: String) throws -> (SessionRecovery.Recovered, [SessionFault]) {
    do throws(StorageError) {
      let (session, faults) = try SessionRecovery.read(path)
      for notice in session.notices { output.note("\(path): \(notice)") }
      return (session, faults)
    } catch {
      output.note(error.description)
      // A damaged entry is a divergence from what was recorded; a file that is no session cannot be read.
      switch error {
      case .damagedEntry, .divergedJournal: throw ExitStatus.diverged
      case .damagedJournal(_, let line, _) where line > 1: throw ExitStatus.diverged
      case .badField(_, let field) where field.place.hasPrefix("entry"): throw ExitStatus.diverged
      default: throw ExitStatus.unreadable
      }
    }
  }
}
