import ArgumentParser
import AssayBacking
import AssayCache
import AssayCatalogue
import AssayCorpus
import AssayModel
import AssaySession
import AssayStorage
import AssayTerminal
import AssayWorkbench

/// Opening what a call names, with the exit status that belongs to a failure.
struct Loading {
  let output: Output

  init(_ appearance: Appearance? = nil) { self.init(colors: appearance?.colors ?? .auto) }

  init(colors: ColorChoice) {
    output = Output(terminal: Terminal(environment: ProcessEnvironment.variables(), colors: colors))
  }

  /// - Parameter hurries: whether an index of very many files is taken as it is; they are looked at later.
  func corpus(_ location: String, hurries: Bool = false, isCancelled: () -> Bool = { false }) throws -> Corpus {
    output.progress.begin()
    defer { output.progress.end() }
    do throws(CorpusError) {
      let opened = try indexed.open(
        location, hurries ? .hurries : [], isCancelled: isCancelled, tell: { output.progress.tell($0) })
      output.progress.end()
      for notice in opened.notices { output.note(notice) }
      return opened.corpus
    } catch {
      output.progress.end()
      if case .stopped = error {
        output.note("assay: the reading of \(location) was stopped; the next one goes on from there.")
        throw ExitStatus.refused
      }
      output.note("assay: \(error)")
      throw ExitStatus.unreadable
    }
  }

  /// Where what is read in a corpus's articles is kept between runs; nil where there are few of them, and nowhere.
  func cache(of corpus: Corpus) -> PackedCache? {
    guard corpus.count >= ProvenanceBook.leastCached else { return nil }
    return CachePlace.file(for: corpus.location, "findings", cache: userCache).map {
      PackedCache(path: $0, version: ProvenanceBook.cacheVersion)
    }
  }

  /// Opens corpora with their indexes.
  var opener: CorpusOpener {
    let indexed = indexed
    return { (location, isCancelled, tell) throws(CorpusError) in
      let opened = try indexed.open(location, isCancelled: isCancelled, tell: tell)
      return (opened.corpus, opened.notices)
    }
  }

  /// Opens corpora aside while somebody works.
  var aside: CorpusAside {
    let indexed = indexed
    return { location in
      do throws(CorpusError) {
        let opened = try indexed.open(location)
        return .success(AsideCorpus(opened.corpus, notices: opened.notices))
      } catch { return .failure(error) }
    }
  }

  /// Brings their indexes up to date and opens them.
  var indexer: CorpusOpener {
    let indexed = indexed
    return { (location, isCancelled, tell) throws(CorpusError) in
      guard let opened = try indexed.index(location, isCancelled: isCancelled, tell: tell) else {
        let opened = try indexed.open(location, isCancelled: isCancelled, tell: tell)
        return (opened.corpus, opened.notices + ["No folder for the index of \(location) can be written."])
      }
      return (opened.corpus, opened.notices)
    }
  }

  var indexed: IndexedCorpus {
    IndexedCorpus(cache: userCache)
  }

  /// The user's folder for what can be made anew.
  private var userCache: String? {
    let environment = output.terminal.environment
    return environment["XDG_CACHE_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? environment["HOME"].map { "\($0)/.cache" }
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
