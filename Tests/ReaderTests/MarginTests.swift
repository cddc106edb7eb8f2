import AssayCommands
import AssayCorpus
import AssayModel
import AssayReader
import AssaySearch
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

/// What stands around the words: numbers, evidence, the claim, the place.
struct MarginTests {
  private let text = """
    The train stopped at Khasan, the first station behind the border. A minister waited on a red carpet.

    Nobody else came. Then it went on to the north, by night, without a light.
    """

  @Test func `paragraphs are numbered as 'show' numbers them`() throws {
    let screen = try Sitting(text).screen
    #expect(screen[0].hasPrefix(" a1  Title 1"))
    #expect(screen.contains { $0.hasPrefix(" a1.1 ") && $0.contains("The train stopped") })
    #expect(screen.contains { $0.hasPrefix(" a1.2 ") && $0.contains("Nobody else came") })
  }

  @Test func `evidence has its stance and id in the margin, a bar beside its rows, and its words are underlined`()
    throws
  {
    let sitting = try Sitting(text, claims: ["C"], lines: ["attach a1.1.2", "attach a1.2.1 --refutes"], columns: 70)
    let screen = sitting.screen
    #expect(screen.contains { $0.contains("+e1  ▌") })
    #expect(screen.contains { $0.contains("-e2  ▌") && $0.contains("Nobody else came") })
    var frame = sitting.reader.frame()
    let runs = frame.rows.flatMap(\.runs).filter { $0.ink.isUnderlined }
    #expect(runs.map(\.text).joined(separator: " ").contains("A minister waited"))
    #expect(!runs.contains { $0.text.contains("The train") })
    #expect(runs.first { $0.text.contains("Nobody") }?.ink.style == .bad)
    frame.cursor = nil
  }

  @Test func `evidence that overlaps is named row by row, and what finds no row is said to be there`() throws {
    let sitting = try Sitting(
      text, claims: ["C"],
      lines: ["attach a1:0-100", "attach a1:4-20 --refutes", "attach a1:10-30 --context", "attach a1:101-119"],
      columns: 70)
    let rows = sitting.screen.filter { $0.contains("▌") }
    #expect(rows.count == 3)
    #expect(rows[0].contains("+e1…"))
    #expect(rows[2].contains("+e4"))
    sitting.type("wwl")
    let told = sitting.screen.last ?? ""
    #expect(told.contains("e1 + supports c1") && told.contains("e2 - refutes c1"))
    let bold = sitting.reader.frame().rows.flatMap(\.runs).filter { $0.ink.isBold && $0.ink.isUnderlined }.map(\.text)
    #expect(bold.contains { $0.contains("train stopped") })
  }

  @Test func `the selection is reversed, and the last row names it in words`() throws {
    let sitting = try Sitting(text, claims: ["C"])
    sitting.type(")s")
    let reversed = sitting.reader.frame().rows.dropFirst(3).flatMap(\.runs).filter { $0.ink.isReversed }
    #expect(
      reversed.map(\.text).joined().split(separator: " ").joined(separator: " ")
        == "A minister waited on a red carpet.")
    #expect(sitting.screen.last?.hasPrefix(" a1:66-100 7 words") == true)
  }

  @Test func `the claim in focus, its verdict and the place stand below the text`() throws {
    let sitting = try Sitting(text, claims: ["Kim came"], lines: ["attach a1.1.1 --refutes", "deny"])
    sitting.type("G")
    let row = sitting.screen[sitting.screen.count - 2]
    #expect(row.hasPrefix(" c1 ✗ denied -1  Kim came"))
    #expect(row.hasSuffix("a1.2.2 · 100%"))
  }

  @Test func `where there is no Unicode everything has a stand-in of ASCII`() throws {
    let sitting = try Sitting(
      "“Où?” – 金正恩… 🚂 e\u{301}.", claims: ["Überall"], lines: ["attach a1:0-5"], symbols: .ascii)
    for keys in ["", "s", "?", "q", "c"] {
      sitting.type(keys)
      for row in sitting.reader.frame().rows {
        #expect(row.text.unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) }, "\(row.text)")
      }
    }
    #expect(sitting.screen.contains { $0.contains("+- Choose") })
  }

  @Test func `a window of few rows keeps the text`() throws {
    for rows in 1...8 {
      let screen = try Sitting(text, rows: rows).screen
      #expect(screen.count == rows)
      #expect(screen.contains { $0.contains("The train") }, "\(rows) rows")
    }
  }

  @Test func `an article without words is a page all the same`() throws {
    for text in ["", " \n\n\t "] {
      let sitting = try Sitting(text, claims: ["C"])
      for key in "hjklwbe(){}gG0$sopv'n/".unicodeScalars { sitting.press(.sign(key)) }
      sitting.press(.escape, .escape, "s", .enter)
      #expect(sitting.desk.state.evidence.isEmpty)
      #expect(sitting.screen[0].contains("Title 1"))
    }
  }
}
