import AssayModel
import AssaySession
import AssayStorage
import Seeded
import Testing

/// No acknowledged entry is lost or doubled, whatever fails and whenever the machine stops.
@Suite struct FaultInjectionTests {
  private static let scripts: [[Sitting.Step]] = [
    [
      .open("a.json"), .append(1), .append(2), .append(1), .save, .append(1), .append(3), .saveAs("b.json"), .append(1),
      .close, .open("b.json"), .append(2), .save, .append(1), .close, .open("b.json"), .close,
    ],
    [
      .draft("draft-1.json"), .append(2), .append(1), .save, .append(1), .saveAs("c.json"), .append(1), .close,
      .open("c.json"), .append(1), .close,
    ],
    // A desk without a folder for sessions, and a draft's name that another session has.
    [
      .draft("Sessions/draft-1.json"), .append(2), .append(1), .save, .append(1), .close,
      .open("Sessions/draft-1.json"), .append(1), .saveAs("Sessions/d.json"), .append(1), .close,
    ],
    [.draft("o.json"), .append(1), .append(2), .save, .append(1), .close],
    // In the place of another session, which has entries in its journal.
    [.open("a.json"), .append(2), .save, .append(1), .saveAs("o.json"), .append(1), .save, .append(1), .close],
  ]

  /// The disk that a script begins with. A session of somebody else lies there, of whose entries the last two stand in
  /// the journal of a program that crashed.
  private func disk() -> Disk {
    let disk = Disk()
    disk.put(Other.saved, at: Other.path)
    disk.put(Other.journal, at: Other.path + ".journal")
    return disk
  }

  private enum Other {
    static let path = "o.json"
    private static let document: SessionDocument = {
      var document = SessionDocument(id: "f0e1d2", created: Sample.created)
      for entry in Sample.entries(4) { document.entries.append(document.sealing(entry)) }
      return document
    }()
    static let saved: [UInt8] = {
      var saved = document
      saved.entries.removeLast(2)
      return saved.encoded(saved.folded())
    }()
    static let journal: [UInt8] = {
      let header = #"{"assay":1,"created":"2023-09-13T00:00:00Z","id":"f0e1d2"}"# + "\n"
      return Array(header.utf8) + document.entries[2...].flatMap { $0.line + [0x0A] }
    }()
  }

  /// The other session is as it was, or else its file was replaced on purpose and its journal lies beside it.
  private func expectOther(on disk: Disk, _ circumstances: String) {
    let isAsItWas = disk.bytes(Other.path) == Other.saved
    let journals = disk.paths.filter {
      isAsItWas ? $0 == Other.path + ".journal" : $0.hasPrefix(Other.path + ".journal")
    }
    #expect(
      journals.contains { disk.bytes($0)?.starts(with: Other.journal) == true },
      "\(circumstances): the other session's entries are gone")
  }

  /// How many operations a script takes, which of them can be done in part, and which are syncs.
  private func operations(of script: [Sitting.Step]) -> (count: Int, divisible: Set<Int>, syncs: [Int]) {
    let files = FaultyFileSystem(disk())
    var sitting = Sitting(files)
    sitting.work(through: script)
    #expect(sitting.complaints.isEmpty)
    return (files.count, files.divisible, files.syncs)
  }

  /// Opens what a crash left behind; where nothing was left that was not synced, works on.
  private func expectRecovery(of sitting: Sitting, from disk: Disk, _ crash: Disk.Crash, _ circumstances: String) {
    expectOther(on: disk, circumstances)
    guard !sitting.home.isEmpty else { return }
    do throws(StorageError) {
      let opened = try Sample.store(sitting.home, in: disk)
      let found = opened.store.document.entries.map(\.entry)
      let acknowledged = sitting.acknowledged
      // Entries in flight may have reached the disk before the machine stopped: then all of them, behind the others.
      guard found == acknowledged || found == acknowledged + sitting.inFlight else {
        Issue.record("\(circumstances): \(found.map(\.input)) instead of \(acknowledged.map(\.input))")
        return
      }
      #expect(opened.state == SessionState(found), "\(circumstances)")
      guard crash == .lost || crash == .torn else { return }
      let more = Sample.entry(found.count + 1, "behind the crash")
      try opened.store.append([more])
      var state = opened.state
      state.apply(more)
      try opened.store.close(state)
      let again = try Sample.store(sitting.home, in: disk)
      #expect(again.store.document.entries.map(\.entry) == found + [more], "\(circumstances)")
      #expect(again.state == state, "\(circumstances)")
      #expect(disk.temporaries(beside: sitting.home).isEmpty, "\(circumstances)")
      expectOther(on: disk, circumstances)
    } catch {
      Issue.record("\(circumstances): \(error)")
    }
  }

  @Test(arguments: scripts.indices) func `whenever the machine stops, all that was acknowledged is there`(index: Int) {
    let script = Self.scripts[index]
    let (count, divisible, _) = operations(of: script)
    #expect(count > 35)
    for place in 0..<count {
      let stops: [FaultyFileSystem.Fault] = divisible.contains(place) ? [.stopsBefore, .stopsInside] : [.stopsBefore]
      for stop in stops {
        expectRecovery(index, [place: stop])
      }
    }
  }

  @Test(arguments: scripts.indices) func `whatever fails, the session goes on and loses nothing`(index: Int) {
    let script = Self.scripts[index]
    let (count, divisible, _) = operations(of: script)
    for place in 0..<count {
      let faults: [FaultyFileSystem.Fault] =
        divisible.contains(place) ? [.fails, .short, .shortThenFails] : [.fails, .worksThenFails]
      for fault in faults {
        let disk = disk()
        var sitting = Sitting(FaultyFileSystem(disk, [place: fault]))
        sitting.work(through: script)
        let circumstances = "script \(index), \(fault) at \(place)"
        #expect(sitting.complaints.isEmpty, "\(circumstances)")
        #expect(disk.openCount == 0, "\(circumstances): every file is closed")
        expectExactly(sitting, on: disk, circumstances)
      }
    }
  }

  @Test(arguments: scripts.indices) func `a disk that stays full for a while loses nothing`(index: Int) {
    let script = Self.scripts[index]
    for place in stride(from: 0, to: operations(of: script).count, by: 2) {
      let disk = disk()
      let faults = Dictionary(
        uniqueKeysWithValues: (place..<place + 3).map { ($0, FaultyFileSystem.Fault.shortThenFails) })
      var sitting = Sitting(FaultyFileSystem(disk, faults))
      sitting.work(through: script)
      let circumstances = "script \(index), full from \(place)"
      #expect(sitting.complaints.isEmpty, "\(circumstances)")
      expectExactly(sitting, on: disk, circumstances)
    }
  }

  @Test(arguments: scripts.indices) func `a sync that fails though it worked, and then a crash, lose nothing`(
    index: Int
  ) {
    for sync in operations(of: Self.scripts[index]).syncs {
      for stop in sync + 1...sync + 4 {
        expectRecovery(index, [sync: .worksThenFails, stop: .stopsBefore])
      }
    }
  }

  @Test func `a failure and then a crash lose nothing either`() {
    var random = Random(seed: 11)
    let counts = Self.scripts.map { operations(of: $0).count }
    for _ in 0..<40 {
      let index = random.below(Self.scripts.count)
      let failure = random.below(counts[index])
      let stop = failure + 1 + random.below(14)
      let fault = random.pick([FaultyFileSystem.Fault.fails, .shortThenFails, .worksThenFails])
      expectRecovery(index, [failure: fault, stop: random.pick([.stopsBefore, .stopsInside])])
    }
  }

  /// Works through a script under faults of which the last stops the machine, and opens what may be left.
  private func expectRecovery(_ index: Int, _ faults: [Int: FaultyFileSystem.Fault]) {
    let disk = disk()
    var sitting = Sitting(FaultyFileSystem(disk, faults))
    sitting.work(through: Self.scripts[index])
    for (crash, rest) in disk.remains {
      expectRecovery(of: sitting, from: rest, crash, "script \(index), \(faults), \(crash)")
    }
    sitting.end()
  }

  /// What is on the disk is what was acknowledged and nothing more.
  private func expectExactly(_ sitting: Sitting, on disk: Disk, _ circumstances: String) {
    expectOther(on: disk, circumstances)
    do throws(StorageError) {
      let read = try SessionRecovery.read(sitting.home, in: disk)
      #expect(read.faults.isEmpty, "\(circumstances)")
      #expect(read.session.document.entries.map(\.entry) == sitting.acknowledged, "\(circumstances)")
      #expect(read.session.state == SessionState(sitting.acknowledged), "\(circumstances)")
    } catch {
      Issue.record("\(circumstances): \(error)")
    }
  }
}
