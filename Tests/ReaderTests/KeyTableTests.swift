import AssayCommands
import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

@testable import AssayReader

/// One table of keys for the reader, its help and the README.
struct KeyTableTests {
  @Test func `no key means two things`() {
    let keys = KeyTable.sections.flatMap(\.entries).flatMap(\.bindings).map(\.key)
    #expect(keys.count == Set(keys).count)
  }

  @Test func `each key that is named does something`() {
    for entry in KeyTable.sections.flatMap(\.entries) {
      #expect(!entry.bindings.isEmpty)
      for (key, action) in entry.bindings { #expect(KeyTable.action(for: key) == action) }
      for name in entry.keys.split(separator: ", ") where name.unicodeScalars.count == 1 {
        let sign = name.unicodeScalars.first.map(ReaderKey.sign)
        #expect(entry.bindings.contains { $0.key == sign }, "\(name)")
      }
    }
  }

  @Test func `the help box shows every key`() throws {
    let sitting = try Sitting("One.", rows: 80)
    sitting.press("?")
    let screen = sitting.screen.joined(separator: "\n")
    for entry in KeyTable.sections.flatMap(\.entries) {
      #expect(screen.contains(entry.keys) && screen.contains(entry.summary), "\(entry.keys)")
    }
  }

  @Test func `the help box says all of it in a narrow window`() throws {
    let sitting = try Sitting("One.", columns: 40, rows: 200)
    sitting.press("?")
    let words = sitting.screen.map { $0.filter { !"│|".contains($0) } }.joined(separator: " ").split(separator: " ")
    let screen = words.joined(separator: " ")
    for entry in KeyTable.sections.flatMap(\.entries) { #expect(screen.contains(entry.summary), "\(entry.keys)") }
  }

  @Test func `the README has the keys as they are`() throws {
    let path = SourceTree.path("README.md")
    let text = try #require(Files.text(path))
    let begin = "<!-- keys of reading mode -->\n"
    let end = "<!-- end of keys -->"
    let start = try #require(text.firstRange(of: begin)?.upperBound)
    let stop = try #require(text.firstRange(of: end)?.lowerBound)
    let renewed = String(text[..<start]) + KeyTable.markdown + String(text[stop...])
    let complaint = try Renewal.complaint(about: renewed, expectedIn: "README.md", target: "ReaderTests")
    if let complaint { Issue.record("\(complaint)") }
  }
}
