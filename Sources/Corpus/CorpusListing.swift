/// The files of a corpus as they look from outside, unread.
package struct CorpusListing: Sendable {
  package struct File: Sendable {
    /// Relative to the corpus.
    package let path: String
    /// Nil for what is left out unread, and for what has gone meanwhile.
    package let file: CorpusFile?
    package let mark: FileMark?
    /// Why it is left out.
    package let reason: String?
  }

  /// In the order of the paths' UTF-8 bytes.
  package let files: [File]

  /// A corpus is one folder or one file.
  package init(of location: String) throws(CorpusError) {
    if FilePath.status(location)?.kind == .folder {
      let findings: FolderWalk.Findings
      do throws(FileProblem) { findings = try FolderWalk.walk(location) } catch { throw .notReadable(location, error) }
      files = findings.sorted.map { finding in
        switch finding {
        case .file(let file, let mark): return File(path: file.path, file: file, mark: mark, reason: nil)
        case .leftOut(let path, let reason): return File(path: path, file: nil, mark: nil, reason: reason)
        }
      }
    } else {
      let file = CorpusFile(path: FilePath.lastComponent(of: location), address: location)
      guard let mark = file.mark else { throw .missing(location) }
      files = [File(path: file.path, file: file, mark: mark, reason: nil)]
    }
  }

  /// The bytes of all files.
  package var size: Int { files.reduce(0) { $0 + ($1.mark?.size ?? 0) } }
}
