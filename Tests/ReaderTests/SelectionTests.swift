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

/// Selecting, to the scalar, and attaching.
struct SelectionTests {
  private let text = """
    The train 🚂 stopped at Khasan 👩‍👩‍👧. 金正恩は列車で来た。次の文だ。 It left.

    A second paragraph.
    """
  private let claims = ["Kim came by train", "He left"]

  @Test func `s selects the sentence under the cursor, and again the next one`() throws {
    let sitting = try Sitting(text)
    sitting.type("lls")
    #expect(sitting.selected == "The train 🚂 stopped at Khasan 👩‍👩‍👧.")
    sitting.press("s")
    #expect(sitting.selected == "The train 🚂 stopped at Khasan 👩‍👩‍👧. 金正恩は列車で来た。")
    sitting.type("ss")
    #expect(sitting.selected?.hasSuffix("It left.") == true)
    sitting.press("s")
    #expect(sitting.selected?.hasSuffix("A second paragraph.") == true)
  }

  @Test func `p selects the paragraph, and again the next one`() throws {
    let sitting = try Sitting(text)
    sitting.press("p")
    #expect(sitting.selected?.hasSuffix("It left.") == true)
    sitting.press("p")
    #expect(sitting.selected == text)
  }

  @Test func `v selects what the cursor goes over, whole signs at both ends`() throws {
    let sitting = try Sitting(text)
    sitting.type("wwv")
    #expect(sitting.selected == "🚂")
    sitting.type("ww")
    #expect(sitting.selected == "🚂 stopped at")
    sitting.type("ee")
    #expect(sitting.selected == "🚂 stopped at Khasan 👩‍👩‍👧")
    #expect(sitting.reader.selection?.description == "10-35")
    sitting.type("b")
    #expect(sitting.selected == "🚂 stopped at Khasan")
  }

  @Test func `a selection grows to the ends of sentences and paragraphs`() throws {
    let sitting = try Sitting(text)
    sitting.type("wv)")
    #expect(sitting.selected == "train 🚂 stopped at Khasan 👩‍👩‍👧.")
    sitting.type(")")
    #expect(sitting.selected?.hasSuffix("来た。") == true)
    sitting.type("(")
    #expect(sitting.selected == "train 🚂 stopped at Khasan 👩‍👩‍👧.")
    sitting.type("}")
    #expect(sitting.selected?.hasSuffix("It left.") == true)
  }

  @Test func `o goes on at the other end, and a selection may grow backward`() throws {
    let sitting = try Sitting(text)
    sitting.type("wwwveo")
    sitting.press("b")
    #expect(sitting.selected == "🚂 stopped")
    sitting.type("ob")
    #expect(sitting.selected == "🚂")
  }

  @Test func `Escape drops the selection`() throws {
    let sitting = try Sitting(text)
    sitting.press("s", .escape)
    #expect(sitting.selected == nil)
  }

  @Test(arguments: [
    (ReaderKey.enter, Stance.supports), ("a", .supports), ("+", .supports), ("-", .refutes), ("~", .declines),
    (".", .context),
  ])
  func `one key attaches what is selected to the claim in focus`(key: ReaderKey, stance: Stance) throws {
    let sitting = try Sitting(text, claims: claims)
    sitting.type("))s")
    sitting.press(key)
    let flag = stance == .supports ? "" : " --\(stance.rawValue)"
    #expect(sitting.lines == ["attach a1:47-52 --to c2\(flag)"])
    let evidence = try #require(sitting.desk.state.evidence.last)
    #expect(evidence.stance == stance)
    #expect(evidence.citation.quote == "次の文だ。")
    #expect(sitting.desk.entries.last?.input == sitting.lines.last)
    #expect(sitting.selected == nil)
    #expect(sitting.screen.last?.contains("e1") == true)
  }

  @Test func `without a selection the key selects the sentence first, and attaches when it is pressed again`() throws {
    let sitting = try Sitting(text, claims: claims)
    sitting.press("-")
    #expect(sitting.lines.isEmpty)
    #expect(sitting.screen.last?.contains("the same key again attaches it to c2") == true)
    sitting.press("-")
    #expect(sitting.lines == ["attach a1:0-36 --to c2 --refutes"])
  }

  @Test func `a refusal is shown and the selection stays`() throws {
    let sitting = try Sitting(text, claims: claims)
    sitting.press("s", .enter, "s", .enter)
    #expect(sitting.screen.last?.contains("e1 holds this span for c2 already") == true)
    #expect(sitting.selected != nil)
  }

  @Test func `with no claim in focus the claim is asked for`() throws {
    let sitting = try Sitting(text, claims: claims, lines: ["claim drop c2"])
    sitting.press("s", "-")
    #expect(sitting.screen.contains { $0.contains("To which claim? (refutes)") })
    sitting.press("1")
    #expect(sitting.lines == ["focus c1", "attach a1:0-36 --to c1 --refutes"])
    #expect(sitting.desk.state.evidence.count == 1)
  }

  @Test func `without any claim it is said how to make one`() throws {
    let sitting = try Sitting(text)
    sitting.press("s", .enter)
    #expect(sitting.screen.last?.contains("C makes one of what is selected") == true)
    sitting.press("C", .enter)
    #expect(
      sitting.lines == ["claim add \"The train 🚂 stopped at Khasan 👩‍👩‍👧.\" --from a1:0-36"])
    #expect(sitting.desk.state.claims.last?.statement.origin?.quote == "The train 🚂 stopped at Khasan 👩‍👩‍👧.")
  }

  @Test func `x detaches the evidence under the cursor, the most exact of several, and u brings it back`() throws {
    let sitting = try Sitting(text, claims: claims, lines: ["attach a1.1.1", "attach a1:4-9"])
    sitting.type("wx")
    #expect(sitting.lines == ["detach e2"])
    sitting.press("u")
    #expect(sitting.desk.state.evidence.count == 2)
    sitting.press(.control("r"))
    #expect(sitting.desk.state.evidence.count == 1)
    #expect(sitting.lines.suffix(2) == ["undo", "redo"])
  }

  @Test func `a span of a text that has changed meanwhile is dropped`() throws {
    let sitting = try Sitting(text, claims: claims)
    sitting.type(")s")
    let other = try Sitting("Another text. With another sentence.", claims: claims)
    sitting.reader.renew(other.reader.page, other.reader.library)
    #expect(sitting.reader.selection == nil)
    #expect(sitting.screen.last?.contains("text has changed") == true)
  }
}
