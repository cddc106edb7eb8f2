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

/// Claims, verdicts and lines of the shell from inside the reader.
struct ClaimKeyTests {
  private let text = "One sentence. Another \"quoted\" one.\n\nA second paragraph."
  private let claims = ["Kim came by train", "Agreements were signed", "Kim left with drones"]

  @Test func `a claim is chosen by rows, by a digit, or by its words`() throws {
    let sitting = try Sitting(text, claims: claims)
    sitting.press("c", "k", .enter)
    sitting.press("c", "1")
    sitting.press("c", "/")
    sitting.type("kim dro")
    #expect(sitting.screen.contains { $0.contains("c3") } && !sitting.screen.contains { $0.contains("2 c2") })
    sitting.press(.enter)
    #expect(sitting.lines == ["focus c2", "focus c1", "focus c3"])
    #expect(sitting.desk.state.focus?.description == "c3")
  }

  @Test func `the list of claims is left without a choice`() throws {
    let sitting = try Sitting(text, claims: claims)
    sitting.press("c", "/", .escape, .escape)
    #expect(sitting.lines.isEmpty)
    sitting.press("s")
    #expect(sitting.selected == "One sentence.")
  }

  @Test func `a verdict takes two keys and Enter, or a reason in any marks`() throws {
    let sitting = try Sitting(text, claims: claims)
    sitting.press("V", "u", .enter)
    sitting.press("V", "c")
    sitting.type(#"Both said "yes"; C:\ too"#)
    sitting.press(.enter)
    #expect(sitting.lines == ["unverified c3", #"confirm c3 --why "Both said \"yes\"; C:\\ too""#])
    let judgement = sitting.desk.state.claims.last?.judgement
    #expect(judgement?.verdict == .confirmed)
    #expect(judgement?.rationale == #"Both said "yes"; C:\ too"#)
    #expect(sitting.screen.contains { $0.contains("c3 ✓ confirmed") })
  }

  @Test func `a verdict begun can be left, and without a claim there is none`() throws {
    let sitting = try Sitting(text, claims: claims)
    sitting.press("V", .escape, "V", "d", .escape)
    #expect(sitting.lines.isEmpty)
    let empty = try Sitting(text)
    empty.press("V")
    #expect(empty.screen.last?.contains("no claim is in focus") == true)
  }

  @Test func `a claim is made of the selection, and its words can be changed before`() throws {
    let sitting = try Sitting(text)
    sitting.type(")sC")
    sitting.press(.control("w"))
    sitting.type("line.")
    sitting.press(.enter)
    #expect(sitting.lines == [#"claim add "Another \"quoted\" line." --from a1:14-35"#])
    #expect(sitting.desk.state.claims.last?.statement.text == #"Another "quoted" line."#)
    #expect(sitting.selected == nil)
  }

  @Test func `a line of the shell is answered in a box, a short answer in the last row`() throws {
    let sitting = try Sitting(text, claims: claims)
    sitting.enter("claims")
    #expect(sitting.screen.contains { $0.contains("Agreements were signed") })
    sitting.press("q")
    #expect(!sitting.screen.contains { $0.contains("Agreements were signed") })
    sitting.enter("set publisher Desk")
    #expect(sitting.lines == ["claims", "set publisher Desk"])
    #expect(sitting.screen.last?.contains("Desk") == true)
  }

  @Test func `a refused line is told in the last row, and whole in a box where that is too short`() throws {
    let sitting = try Sitting(text)
    sitting.enter("shw")
    #expect(sitting.screen.last?.contains("Did you mean 'show'?") == true)
    let narrow = try Sitting(text, columns: 48)
    narrow.enter("mark c9 confirmed --why \"nobody\"")
    let shown = narrow.screen.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(shown.contains("no claim c9 (there is none yet).") && shown.contains("\"TEXT\""), "\(shown)")
  }

  @Test func `why a key did nothing is shown whole, in a box where the last row is too short`() throws {
    let wide = try Sitting(text, claims: claims)
    wide.press("s", .enter, "s", .enter)
    #expect(wide.screen.last?.contains("e1 holds this span for c2 already (supports)") == true)
    let narrow = try Sitting(text, claims: claims, columns: 40)
    narrow.press("s", .enter, "s", .enter)
    let words = narrow.screen.joined(separator: " ").split { " │▌".contains($0) }.joined(separator: " ")
    #expect(words.contains("refused") && words.contains("(supports)"), "\(words)")
    // Any key closes the box, and the selection is still there.
    narrow.press("q")
    #expect(narrow.step == .none && narrow.selected != nil)
  }

  @Test func `what is pasted is typed where something is typed, and does nothing elsewhere`() throws {
    let sitting = try Sitting(text, claims: claims)
    sitting.press(.paste("q s Enter"))
    #expect(sitting.step == .none && sitting.lines.isEmpty && sitting.selected == nil)
    sitting.press("/", .paste("second\u{1B}[31m"))
    #expect(sitting.screen.last == "/second[31m")
  }

  @Test func `q leaves, from a box only the box`() throws {
    let sitting = try Sitting(text)
    sitting.press("?", "q")
    #expect(sitting.step == .none)
    sitting.press("q")
    #expect(sitting.step == .leave)
  }
}
