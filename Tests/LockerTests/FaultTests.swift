import AssayLocker
import AssayModel
import AssayStorage
import Testing

@Suite struct FaultTests {
  /// Whether the work was acknowledged; another error than that of the failing disk is thrown on.
  private func isDone(_ body: () throws(LockerError) -> Void) throws(LockerError) -> Bool {
    do throws(LockerError) {
      try body()
      return true
    } catch {
      guard case .unwritable = error else { throw error }
      return false
    }
  }

  @Test func `whatever fails while keeping leaves nothing or a whole file, and an acknowledged one stays`() throws {
    var failing = 0
    while true {
      let folder = try TemporaryFolder()
      let files = FaultyFileSystem(failing: failing)
      let locker = Locker(beside: folder.session, files: files)
      var acknowledged: Set<Digest> = []
      for article in [Sample.harbour, Sample.library, Sample.harbour] {
        if try isDone({ () throws(LockerError) in try locker.keep(article) }) { acknowledged.insert(article.digest) }
      }
      let later = Locker(beside: folder.session)
      #expect(try later.verify(expecting: acknowledged).allSatisfy { $0.kind == .unfinished })
      #expect(try later.items().allSatisfy { $0.problem == nil })
      // The next start sets everything right.
      _ = try later.prune(keeping: acknowledged)
      try later.keep(Sample.harbour)
      try later.keep(Sample.library)
      #expect(try later.verify(expecting: [Sample.harbour.digest, Sample.library.digest]).isEmpty)
      #expect(folder.files.count == 2)
      if !files.hasFailed { break }
      failing += 1
    }
    #expect(failing > 15)
  }

  @Test func `whatever fails while pruning, what is kept stays whole`() throws {
    var failing = 0
    while true {
      let folder = try TemporaryFolder()
      try Locker(beside: folder.session).keep(Sample.harbour)
      try Locker(beside: folder.session).keep(Sample.library)
      let files = FaultyFileSystem(failing: failing)
      let locker = Locker(beside: folder.session, files: files)
      _ = try isDone { () throws(LockerError) in _ = try locker.prune(keeping: [Sample.library.digest]) }
      let later = Locker(beside: folder.session)
      #expect(try later.verify(expecting: [Sample.library.digest]).isEmpty)
      if !files.hasFailed { break }
      failing += 1
    }
    #expect(failing > 1)
  }

  @Test func `a damaged file is written anew when its article is cited again`() throws {
    let folder = try TemporaryFolder()
    try Locker(beside: folder.session).keep(Sample.harbour)
    let place = Locker(beside: folder.session).place(of: Sample.harbour)
    try folder.write([0], to: place)
    try Locker(beside: folder.session).keep(Sample.harbour)
    #expect(try Locker(beside: folder.session).verify(expecting: [Sample.harbour.digest]).isEmpty)
  }
}
