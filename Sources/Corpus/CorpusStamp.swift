/// What the files of a corpus look like from outside: their paths, sizes and times.
///
/// Two stamps that are equal mean that nothing has been written in between, so that a corpus is read
/// anew only when there is something to read.
package struct CorpusStamp: Hashable, Sendable {
  struct Mark: Hashable, Sendable {
    let identity: FilePath.Identity
    let size: Int
    /// Nanoseconds since 1970 of the last change to the bytes, and of the last change of any kind.
    let modified: Int64
    let changed: Int64
  }

  private let marks: [String: Mark?]

  /// The stamp of a location as it is now; nil where it cannot be read at all.
  package init?(of location: String) {
    if FilePath.status(location)?.kind == .folder {
      guard let findings = try? FolderWalk.walk(location) else { return nil }
      var marks: [String: Mark?] = [:]
      for finding in findings.sorted {
        switch finding {
        case .file(let file): marks[file.path] = .some(file.mark)
        case .leftOut(let path, _): marks[path] = .some(nil)
        }
      }
      self.marks = marks
    } else {
      guard let mark = CorpusFile(path: location, address: location).mark else { return nil }
      marks = [location: mark]
    }
  }
}
