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

/// Going about in an article.
struct MotionTests {
  private let text = """
    The train stopped at Khasan. Nobody's guard spoke; "no comment," said one.

    It left at noon. Then it rained.
    """

  @Test func `w goes to the beginnings of words, over the paragraph's end too`() throws {
    let sitting = try Sitting(text)
    var words: [String] = []
    for _ in 0..<8 {
      sitting.press("w")
      words.append(sitting.words(3))
    }
    #expect(words == ["tra", "sto", "at ", "Kha", ". N", "Nob", "gua", "spo"])
    for _ in 0..<9 { sitting.press("w") }
    #expect(sitting.words(7) == "It left")
  }

  @Test func `e goes to the ends of words, and b back to their beginnings`() throws {
    let sitting = try Sitting(text)
    sitting.type("ee")
    #expect(sitting.words(2) == "n ")
    sitting.type("e")
    #expect(sitting.words(2) == "d ")
    sitting.type("b")
    #expect(sitting.words(7) == "stopped")
    sitting.type("}b")
    #expect(sitting.words(1) == ".")
  }

  @Test func `an apostrophe does not end a word`() throws {
    let sitting = try Sitting(text)
    sitting.type(")w")
    #expect(sitting.words(5) == "guard")
  }

  @Test func `parentheses go by sentence, braces by paragraph`() throws {
    let sitting = try Sitting(text)
    sitting.type(")")
    #expect(sitting.words(8) == "Nobody's")
    sitting.type(")")
    #expect(sitting.words(2) == "It")
    sitting.type(")")
    #expect(sitting.words(4) == "Then")
    sitting.type("((")
    #expect(sitting.words(8) == "Nobody's")
    sitting.type("}w{")
    #expect(sitting.words(2) == "It")
    sitting.type("{")
    #expect(sitting.words(3) == "The")
  }

  @Test func `g and G go to the article's ends`() throws {
    let sitting = try Sitting(text)
    sitting.type("G")
    #expect(sitting.reader.cursor == text.unicodeScalars.count - 1)
    sitting.type("g")
    #expect(sitting.reader.cursor == 0)
  }

  @Test func `signs made of several scalars are one step`() throws {
    let sitting = try Sitting("a👩‍👩‍👧e\u{301}🇰🇵z")
    var places: [Int] = []
    for _ in 0..<6 {
      places.append(sitting.reader.cursor)
      sitting.press(.right)
    }
    #expect(places == [0, 1, 6, 8, 10, 10])
    sitting.press(.left, .left)
    #expect(sitting.reader.cursor == 6)
  }

  @Test func `going down and up keeps the column, over short rows too`() throws {
    let sitting = try Sitting("A first line that is long enough\n\nShort\n\nA third line that is long enough")
    for _ in 0..<20 { sitting.press("l") }
    sitting.press("j")
    #expect(sitting.words(1) == "t")
    sitting.press(.down)
    #expect(sitting.words(3) == " lo")
    sitting.press("k", .up)
    #expect(sitting.words(4) == " lon")
  }

  @Test func `a row's ends are reached, and the row changes with the window`() throws {
    let words = (1...60).map { "word\($0)" }.joined(separator: " ")
    let sitting = try Sitting(words, columns: 60)
    sitting.type("j0")
    let start = sitting.reader.cursor
    #expect(start > 0 && sitting.words(4) == "word")
    sitting.press("$")
    #expect(sitting.words(1) == " ")
    sitting.press(.home)
    #expect(sitting.reader.cursor == start)
    let before = sitting.words(5)
    sitting.reader.resize(to: ScreenSize(columns: 33, rows: 10))
    #expect(sitting.words(5) == before)
    #expect(sitting.screen.contains { $0.contains(before) })
  }

  @Test func `pages go to and fro and end at the ends`() throws {
    let text = (1...200).map { "Paragraph \($0)." }.joined(separator: "\n\n")
    let sitting = try Sitting(text, rows: 20)
    sitting.press(" ")
    let place = sitting.reader.cursor
    #expect(place > 0)
    sitting.press(.pageDown, .pageUp)
    #expect(sitting.reader.cursor == place)
    for _ in 0..<60 { sitting.press(.control("d")) }
    #expect(sitting.words(14) == "Paragraph 200.")
    #expect(sitting.screen.contains { $0.hasSuffix("Paragraph 200.") })
    for _ in 0..<60 { sitting.press(.control("u")) }
    #expect(sitting.reader.cursor == 0)
  }

  @Test func `words of scripts without spaces are gone through sign by sign`() throws {
    let sitting = try Sitting("金正恩が列車で。Next one.")
    sitting.type("ww")
    #expect(sitting.words(2) == "恩が")
    for _ in 0..<6 { sitting.press("w") }
    #expect(sitting.words(4) == "Next")
  }
}
