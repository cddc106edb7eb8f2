import AssayViews
import SampleDesk
import Testing

struct SymbolTests {
  @Test func `letters lose their accents and marks become ASCII`() {
    #expect(Symbols.ascii.shown("“Café · Ærøskøbing” – Dvořák’s ✓") == "\"Cafe . AEroskobing\" - Dvorak's v")
    #expect(Symbols.ascii.shown("e\u{301}tude") == "etude")
    #expect(Symbols.ascii.shown("поезд") == "?????")
    #expect(Symbols.unicode.shown("Café") == "Café")
  }

  @Test func `every mark of the program's own sentences has a stand-in`() throws {
    var marks: Set<Unicode.Scalar> = []
    for folder in ["Views/Pages", "Views", "Commands/Catalogue", "Commands/Language", "assay", "Workbench", "Session"] {
      for name in SourceTree.names(in: "Sources/\(folder)", endingWith: ".swift") {
        let text = try #require(Files.text(SourceTree.path("Sources/\(folder)/\(name)")))
        for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
          marks.formUnion(line.unicodeScalars.filter { !$0.isASCII })
        }
      }
    }
    #expect(marks.contains("✓"))
    for mark in marks { #expect(!Symbols.ascii.shown(String(mark)).contains("?"), "\(mark)") }
  }
}
