import AssayCommands
import AssayModel
import Testing

struct NearestTests {
  private let names = ["articles", "attach", "detach", "claim", "claims", "mark", "undo"]

  @Test(arguments: [
    ("atach", "attach"), ("attahc", "attach"), ("artcles", "articles"), ("MARKK", "mark"), ("udno", "undo"),
    ("dettach", "detach"), ("clam", "claim"),
  ])
  func `a slip of the keys finds the word`(typed: String, meant: String) {
    #expect(Nearest.word(to: typed, among: names) == meant)
  }

  @Test(arguments: ["zebra", "x", "", "supercalifragilistic", "ma-r-k-s-s-s"])
  func `another word finds nothing`(typed: String) {
    #expect(Nearest.word(to: typed, among: names) == nil)
  }

  @Test func `of equally near words the first is meant`() {
    #expect(Nearest.word(to: "bat", among: ["cat", "hat"]) == "cat")
  }

  @Test func `a very long word is answered at once`() {
    #expect(Nearest.word(to: String(repeating: "a", count: 1_000_000), among: names) == nil)
  }
}
