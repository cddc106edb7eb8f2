import AssayModel
import AssaySession
import AssayStorage
import Testing

/// A changed byte is noticed, and the entry that holds it is named.
@Suite struct ChainTests {
  private let saved: [UInt8]
  private let original: SessionDocument
  /// Where each entry stands in the file.
  private let entries: [Range<Int>]

  init() throws {
    original = Sample.document(3).document
    saved = Sample.saved(3)
    var ranges: [Range<Int>] = []
    for entry in original.entries {
      let start = try #require(saved.firstRange(of: entry.line)?.lowerBound)
      ranges.append(start..<start + entry.line.count)
    }
    entries = ranges
  }

  private func outcome(of bytes: [UInt8]) -> Result<(SessionRecovery.Recovered, [SessionFault]), StorageError> {
    let disk = Disk()
    disk.put(bytes, at: "a.json")
    do throws(StorageError) { return .success(try SessionRecovery.read("a.json", in: disk)) } catch {
      return .failure(error)
    }
  }

  /// Other bytes for one: the bits nearest to it, and what JSON is built of.
  private func others(for byte: UInt8, at place: Int) -> [UInt8] {
    let structure = Array("\"\\{}[],:0 \n".utf8)
    return [byte ^ 0x01, byte ^ 0x20, byte ^ 0x80, structure[place % structure.count]].filter { $0 != byte }
  }

  @Test(arguments: 0..<3) func `any byte changed in an entry is found, and the entry is named`(index: Int) {
    let number = index + 1
    for place in entries[index] {
      for byte in others(for: saved[place], at: place) {
        var bytes = saved
        bytes[place] = byte
        switch outcome(of: bytes) {
        case .success(let (session, faults)):
          // Only another spelling of the very same entry is no change: \u001B for \u001b.
          if session.document.entries == original.entries, faults.isEmpty { continue }
          #expect(faults.first == .changedEntry(number), "byte \(place) of entry \(number) became \(byte)")
        case .failure(let error):
          #expect(
            error.place?.hasPrefix("entry \(number)") == true,
            "byte \(place) of entry \(number) became \(byte): \(error)")
        }
      }
    }
  }

  @Test func `every structural byte in place of an entry's first and last is found`() {
    for (index, range) in entries.enumerated() {
      for place in [range.lowerBound, range.upperBound - 1] {
        for byte in Array("\"\\{}[],:0 \n".utf8) where byte != saved[place] {
          var bytes = saved
          bytes[place] = byte
          guard case .failure(let error) = outcome(of: bytes) else {
            Issue.record("byte \(byte) at \(place) passes")
            continue
          }
          #expect(error.place?.hasPrefix("entry \(index + 1)") == true || error.place?.hasPrefix("line") == true)
        }
      }
    }
  }

  @Test func `any byte changed elsewhere is an error, a fault, or leaves the entries as they were`() {
    for place in saved.indices where !entries.contains(where: { $0.contains(place) }) {
      for byte in others(for: saved[place], at: place) {
        var bytes = saved
        bytes[place] = byte
        guard case .success(let (session, faults)) = outcome(of: bytes), faults.isEmpty else { continue }
        #expect(session.document.entries == original.entries, "byte \(place) became \(byte)")
        #expect(session.state == original.folded(), "byte \(place) became \(byte)")
      }
    }
  }

  @Test func `an entry that is cut out, doubled, moved or put in is found`() throws {
    let lines = original.entries.map { String(decoding: $0.line, as: UTF8.self) }
    let file = String(decoding: saved, as: UTF8.self)
    let all = lines.joined(separator: ",\n")
    for (order, entry) in [([0, 2], 2), ([1, 2], 1), ([0, 0, 1, 2], 2), ([0, 2, 1], 2), ([1, 0, 2], 1)] {
      let changed = file.replacing(all, with: order.map { lines[$0] }.joined(separator: ",\n"))
      guard case .failure(let error) = outcome(of: Array(changed.utf8)) else {
        Issue.record("the order \(order) passes")
        continue
      }
      #expect(error.place == "entry \(entry)")
    }
  }

  @Test func `a cut tail is told, and so is an added one`() {
    let lines = original.entries.map { String(decoding: $0.line, as: UTF8.self) }
    let file = String(decoding: saved, as: UTF8.self)
    for left in 0..<3 {
      let cut = file.replacing(lines.joined(separator: ",\n"), with: lines.prefix(left).joined(separator: ",\n"))
      guard case .success(let (_, faults)) = outcome(of: Array(cut.utf8)) else {
        Issue.record("a tail cut to \(left) cannot be read")
        continue
      }
      #expect(faults.first == .cutTail(last: left))
    }
    let lower = file.replacing("\"head\":{\"entry\":3", with: "\"head\":{\"entry\":2")
    guard case .success(let (_, faults)) = outcome(of: Array(lower.utf8)) else { return }
    #expect(faults == [.addedTail(last: 2)])
  }

  @Test(arguments: [
    ("\"verdict\":null", "\"verdict\":\"denied\"", ClaimID(1)),
    ("\"fidelity\":\"exact\"", "\"fidelity\":\"moved\"", ClaimID(1)),
    ("\"verdict\":null,", "", ClaimID(1)),
  ])
  func `claims that are not what the entries fold to are found`(text: String, other: String, claim: ClaimID) {
    let file = String(decoding: saved, as: UTF8.self).replacing(text, with: other)
    guard case .success(let (_, faults)) = outcome(of: Array(file.utf8)) else {
      Issue.record("the file cannot be read")
      return
    }
    #expect(faults == [.changedClaims(claim)])
  }

  @Test func `claims of which another version says more are the same claims`() throws {
    let file = String(decoding: saved, as: UTF8.self)
      .replacing("\"verdict\":null,", with: "\"verdict\":null,\"confidence\":0.5,").replacing(
        ",\"title\":\"A visit\",\"published\"", with: ",\"published\"")
    let (_, faults) = try outcome(of: Array(file.utf8)).get()
    #expect(faults.isEmpty)
  }

  @Test func `a file with faults is not opened for writing`() {
    var bytes = saved
    bytes[entries[1].lowerBound + 60] ^= 1
    let disk = Disk()
    disk.put(bytes, at: "a.json")
    #expect(throws: StorageError.self) { try Sample.store("a.json", in: disk) }
    #expect(disk.bytes("a.json") == bytes && disk.paths == ["a.json"] && disk.openCount == 0)
  }
}
