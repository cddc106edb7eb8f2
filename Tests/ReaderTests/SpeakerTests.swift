import AssayModel
import AssayReader
import AssayViews
import SampleDesk
import Testing

/// Who says what, by colour, by a mark at the edge and by name.
struct SpeakerTests {
  private let text =
    "Ada Quill said that the pier was safe. She said that the tea was hot.\n\nThe gulls were loud that day."

  @Test func `S marks what is said and names the speakers, and S again ends it`() throws {
    let sitting = try Sitting(text)
    #expect(!sitting.screen.joined().contains("❝"))
    sitting.press("S")
    #expect(sitting.screen.last?.contains("2 speakers: Ada Quill, She?") == true, "\(sitting.screen)")
    let rows = sitting.screen.filter { $0.contains("❝") }
    #expect(rows.first?.contains("the pier was safe") == true && !rows.joined().contains("gulls"), "\(rows)")
    let said = sitting.reader.frame().rows.flatMap(\.runs).filter { $0.ink.style == .said && $0.ink.isBold }
    #expect(said.map(\.text).contains("that the pier was safe"), "\(said)")
    let suggested = sitting.reader.frame().rows.flatMap(\.runs).filter { $0.ink.style == .said && !$0.ink.isBold }
    #expect(suggested.map(\.text).joined().contains("tea"), "a pronoun's words are drawn lighter")
    sitting.press("S")
    #expect(sitting.screen.last?.contains("not marked") == true)
    #expect(!sitting.screen.joined().contains("❝"))
  }

  @Test func `rows of suggested words alone have a question mark, and many names are counted`() throws {
    let people = [
      "Ada Quill", "Bo Lark", "Cy Marsh", "Di Fenn", "Ed Holt", "Flo Reed", "Gus Moor", "Hal Dunn", "Ivy Wren",
    ]
    let sitting = try Sitting(
      people.map { "\($0) said that the pier was safe." }.joined(separator: "\n\n")
        + "\n\nShe said that the tea was hot.")
    sitting.press("S")
    let message = try #require(sitting.screen.last)
    #expect(message.contains("10 speakers: Ada Quill, Bo Lark") && message.contains(", … +"), "\(message)")
    sitting.press("G")
    #expect(sitting.screen.contains { $0.contains("?") && $0.contains("the tea was hot") }, "\(sitting.screen)")
  }

  @Test func `the speaker of the words at the cursor is named, and a pronoun is a suggestion`() throws {
    let sitting = try Sitting(text)
    sitting.press("S", "w", "w", "w", "w")
    #expect(sitting.screen.last?.contains("❝ Ada Quill says this") == true, "\(sitting.screen)")
    sitting.press(")", "w", "w", "w")
    #expect(sitting.screen.last?.contains("She? says this (suggested") == true, "\(sitting.screen)")
    sitting.press("}")
    #expect(sitting.screen.last?.contains("says this") == false)
  }

  @Test func `without Unicode the mark is a plain quote, and a text without speakers says so`() throws {
    let plain = try Sitting(text, symbols: .ascii)
    plain.press("S")
    #expect(plain.screen.contains { $0.contains("\"") && $0.contains("pier was safe") })
    let silent = try Sitting("The gulls were loud.")
    silent.press("S")
    #expect(silent.screen.last?.contains("nobody is found to say anything") == true)
  }

  @Test func `what is said keeps its mark beside evidence, and its speaker is named there`() throws {
    let sitting = try Sitting(
      "Ada Quill said that the pier was safe.\n\nShe said that the tea was hot.", claims: ["The tea is hot"],
      lines: ["attach a1.1", "attach a1.2"])
    sitting.press("S")
    #expect(sitting.screen.contains { $0.contains("▌❝") && $0.contains("pier") }, "\(sitting.screen)")
    #expect(sitting.screen.contains { $0.contains("▌?") && $0.contains("tea") }, "\(sitting.screen)")
    sitting.press("w", "w", "w", "w")
    #expect(sitting.screen.last?.contains("e1") == true && sitting.screen.last?.contains("Ada Quill says this") == true)
  }
}
