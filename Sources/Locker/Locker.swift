import AssayModel
import AssayStorage

/// The cited articles of a session as they were, so that a quotation stays provable after its outlet rewrote it.
///
/// `Sessions/visit.json` has its locker in the folder `Sessions/visit.locker`, and both travel together. An
/// article lies there under the SHA-256 of its text, `ab/abcdef….txt.gz`, however often it is cited; a file is
/// a plain gzip file (see ``SealedText``). What is read is proved by the name it was read from.
package final class Locker {
  /// The folder; nil where the session has no file yet and its articles are held in memory.
  package let folder: String?
  let files: any FolderSystem
  var held: [Digest: ScalarText] = [:]
  /// Articles and folders that this program has brought to the disk itself.
  var settled: Set<Digest> = []
  var settledFolders: Set<String> = []

  /// The longest text that is kept, in bytes of UTF-8; tests lower it.
  var textLimit = SealedText.textLimit

  private init(folder: String?, files: any FolderSystem) {
    self.folder = folder
    self.files = files
  }

  /// The locker beside a session's file. It need not be there: the first article makes it.
  package convenience init(beside session: String, files: any FolderSystem = PosixFileSystem()) {
    self.init(folder: Self.folder(beside: session), files: files)
  }

  /// A locker for a session that is not kept anywhere yet; `carry` takes its articles to a folder.
  package static func inMemory() -> Locker { Locker(folder: nil, files: PosixFileSystem()) }

  /// `Sessions/visit.locker` for `Sessions/visit.json`; another ending stays and `.locker` follows it.
  package static func folder(beside session: String) -> String {
    (session.hasSuffix(".json") ? String(session.dropLast(5)) : session) + ".locker"
  }

  var places: LockerPlaces? { folder.map(LockerPlaces.init) }

  /// Keeps an article's text. When this returns, the text is on the disk; when it throws, a whole file is
  /// there or none. A text that is there already is not written again, a damaged file is written anew.
  package func keep(_ text: ScalarText, digest: Digest) throws(LockerError) {
    guard Digest(of: text.string) == digest else { throw .otherText(digest) }
    guard let places else {
      held[digest] = text
      return
    }
    let path = places.file(of: digest)
    if settled.contains(digest), files.exists(path) { return }
    guard let file = SealedText.file(of: text.string, limit: textLimit) else {
      throw .tooLong(bytes: text.string.utf8.count)
    }
    try makeFolder(places.folder)
    try makeFolder(places.shelf(of: digest))
    let isThere = (try? stored(digest, at: path)) != nil
    do throws(FileError) {
      if isThere {
        // Another program may have written it and met its end before the name was on the disk.
        try files.syncFolder(of: path)
      } else {
        try files.replace(path, with: file, mode: 0o600)
      }
    } catch { throw .unwritable(path, code: error.code) }
    settled.insert(digest)
  }

  /// The text of a digest as it was kept; nil where it is not in the locker.
  package func text(of digest: Digest) throws(LockerError) -> ScalarText? {
    guard let places else { return held[digest] }
    let path = places.file(of: digest)
    do throws(LockerProblem.Kind) { return try stored(digest, at: path).map(ScalarText.init) } catch {
      if case .unreadable(let code) = error { throw .unreadable(path, code: code) }
      throw .damaged(LockerProblem(path: path, kind: error, digest: digest))
    }
  }

  /// Which of the articles are not in the locker, by their digests' order. Looks at names only.
  package func missing(among digests: Set<Digest>) -> [Digest] {
    digests.filter { digest in
      places.map { !files.exists($0.file(of: digest)) } ?? (held[digest] == nil)
    }.sorted { $0.hex < $1.hex }
  }

  /// Keeps the articles in another locker as well, for a session that gets another file. The answer is what
  /// could not be carried because it is missing or damaged here.
  package func carry(_ digests: Set<Digest>, to other: Locker) throws(LockerError) -> [LockerProblem] {
    var problems: [LockerProblem] = []
    for digest in digests.sorted(by: { $0.hex < $1.hex }) {
      guard let places else {
        if let text = held[digest] { try other.keep(text, digest: digest) } else { problems.append(missing(digest)) }
        continue
      }
      let path = places.file(of: digest)
      let text: String?
      do throws(LockerProblem.Kind) { text = try stored(digest, at: path) } catch {
        problems.append(LockerProblem(path: path, kind: error, digest: digest))
        continue
      }
      if let text { try other.keep(ScalarText(text), digest: digest) } else { problems.append(missing(digest)) }
    }
    return problems
  }

  func missing(_ digest: Digest) -> LockerProblem {
    LockerProblem(path: places?.file(of: digest) ?? digest.hex, kind: .missing, digest: digest)
  }

  /// A file's text; nil where there is no file.
  func stored(_ digest: Digest, at path: String) throws(LockerProblem.Kind) -> String? {
    let file: [UInt8]?
    do throws(FileError) { file = try files.read(path, limit: SealedText.fileLimit) } catch {
      throw LockerProblem.Kind(error)
    }
    guard let file else { return nil }
    return try SealedText.text(of: file, digest: digest)
  }

  private func makeFolder(_ path: String) throws(LockerError) {
    guard !settledFolders.contains(path) else { return }
    let kind: FolderEntry.Kind?
    do throws(FileError) {
      try files.makeFolder(path)
      try files.syncFolder(of: path)
      kind = try files.kind(of: path)
    } catch { throw .unwritable(path, code: error.code) }
    guard kind == .folder else { throw .notAFolder(path) }
    settledFolders.insert(path)
  }
}
