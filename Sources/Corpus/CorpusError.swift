/// Why a corpus cannot be opened at all.
package enum CorpusError: Error, Hashable, Sendable {
  case missing(String)
  case notReadable(String, FileProblem)
  case notACorpus(String)
  /// Whoever waited for it wanted no more.
  case stopped(String)
}

extension CorpusError: CustomStringConvertible {
  /// What happened, and where.
  package var problem: String {
    switch self {
    case .missing(let location): location.isEmpty ? "no corpus is named" : "there is no corpus at \(location)"
    case .notReadable(let location, let problem): "the corpus \(location) cannot be read: \(problem.words)"
    case .notACorpus(let location): "\(location) is not a corpus"
    case .stopped(let location): "reading the corpus \(location) was stopped"
    }
  }

  /// What to do next.
  package var remedy: String {
    let files = ArticleReaders.all.flatMap(\.extensions).map { ".\($0)" }.joined(separator: ", ")
    switch self {
    case .missing: return "Name a folder of articles, or a single file (\(files)), with --corpus."
    case .notReadable: return "Check its permissions, or name another with --corpus."
    case .notACorpus: return "Name a folder, or a file that ends in \(files)."
    case .stopped: return "It is read again with the next command."
    }
  }

  package var description: String { "\(problem). \(remedy)" }
}
