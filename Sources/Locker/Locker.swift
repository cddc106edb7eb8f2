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
  /// The folder that earlier versions gave a session whose name does not end in `.json`. It may be another session's:
  /// it is read, and nothing else.
  private let formerFolder: String?
  let files: any FolderSystem
  var held: [Digest: ScalarText] = [:]
  /// Articles and folders that this program has brought to the disk itself.
  var settled: Set<Digest> = []
  var settledFolders: Set<String> = []

  /// The longest text that is kept, in bytes of UTF-8; tests lower it.
  var textLimit = SealedText.textLimit

  private init(folder: String?, formerFolder: String? = nil, files: any FolderSystem) {
    self.folder = folder
    self.formerFolder = formerFolder
    self.files = files
  }

  /// The locker beside a session's file, which is where a link leads. It need not be there: the first article makes it.
  package convenience init(beside session: String, files: any FolderSystem = PosixFileSystem()) {
    let session = files.resolved(session)
    self.init(
      folder: Self.folder(beside: session), formerFolder: session.hasSuffix(".json") ? nil : session + ".locker",
      files: files)
  }

  /// A locker for a session that is not kept anywhere yet; `carry` takes its articles to a folder.
  package static func inMemory() -> Locker { Locker(folder: nil, files: PosixFileSystem()) }

  /// `Sessions/visit.locker` for `Sessions/visit.json`; `Sessions/visit.articles` for `Sessions/visit`. Two endings, so
  /// that no two sessions share a folder, where the one would prune what the other cites.
  package static func folder(beside session: String) -> String {
    session.hasSuffix(".json") ? session.dropLast(5) + ".locker" : session + ".articles"
  }

  var places: LockerPlaces? { folder.map(LockerPlaces.init) }

  /// Keeps an article's text. When this returns, the text is on the disk; when it throws, a whole file is
  /// there or none. A text that is there already is not written again, a damaged file is written anew.
  ///
  /// - Returns: whether the text was not there before.
  @discardableResult
  package func keep(_ text: ScalarText, digest: Digest) throws(LockerError) -> Bool {
    guard Digest(of: text.string) == digest else { throw .otherText(digest) }
    guard let places else { return held.updateValue(text, forKey: digest) == nil }
    let path = places.file(of: digest)
    if settled.contains(digest), files.exists(path) { return false }
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
    return !isThere
  }

  /// The text of a digest as it was kept; nil where it is not in the locker.
  package func text(of digest: Digest) throws(LockerError) -> ScalarText? {
    guard let path = place(of: digest) else { return held[digest] }
    do throws(LockerProblem.Kind) { return try stored(digest, at: path).map(ScalarText.init) } catch {
      if case .unreadable(let code) = error { throw .unreadable(path, code: code) }
      throw .damaged(LockerProblem(path: path, kind: error, digest: digest))
    }
  }

  /// Which of the articles are not in the locker, by their digests' order. Looks at names only.
  package func missing(among digests: Set<Digest>) -> [Digest] {
    digests.filter { digest in
      place(of: digest).map { !files.exists($0) } ?? (held[digest] == nil)
    }.sorted { $0.hex < $1.hex }
  }

  /// Where a text is read from; nil where the articles are held in memory.
  func place(of digest: Digest) -> String? {
    guard let places else { return nil }
    let path = places.file(of: digest)
    guard let formerFolder, !files.exists(path) else { return path }
    let former = LockerPlaces(folder: formerFolder).file(of: digest)
    return files.exists(former) ? former : path
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
      try files.makeLastingFolder(path)
      kind = try files.kind(of: path)
    } catch { throw .unwritable(path, code: error.code) }
    guard kind == .folder else { throw .notAFolder(path) }
    settledFolders.insert(path)
  }
}
