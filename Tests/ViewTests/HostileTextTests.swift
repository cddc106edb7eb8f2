import AssayAnchoring
import AssayCommands
import AssayCorpus
import AssayExports
import AssayJSON
import AssayModel
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

/// Text from outside never gives a terminal orders, wherever it stands.
struct HostileTextTests {
  /// What a terminal could obey, what turns words round, and what hides them.
  static let hostile = [
    "\u{1B}[31mred\u{1B}[0m \u{1B}]0;title\u{7} \u{1B}c", "\u{9B}31m \u{9D}0;x\u{9C} a\u{85}b",
    "a\rb a\u{8}b \u{7F} \u{0}",
    "\u{202E}live\u{202C} \u{2066}a\u{2069}", "a\u{2028}b tag\u{E0041} \u{FFF9}x\u{FFFB}", "\u{301}mark a\tb \r\nx",
    "\u{7F}",
  ]

  private func corpus(_ text: String) -> Corpus {
    var metadata = ArticleMetadata(
      title: "title \(text)", outlet: "outlet \(text)", authors: ["author \(text)"],
      published: PartialDate("2023-09-05"),
      url: "https://example.org/\(text)", language: "en\(text)")
    metadata.dateline = "PLACE \(text)"
    metadata.agency = "agency \(text)"
    metadata.encoding = "encoding \(text)"
    let words = "The train \(text) crossed the border.\n\nA second paragraph \(text) follows. It ends \(text)."
    return SampleCorpus.of([
      Article(id: ArticleID("id \(text)"), metadata: metadata, text: ScalarText(words)),
      Article(id: ArticleID("other"), metadata: metadata, text: ScalarText("The train \(text) crossed the border.")),
    ])
  }

  /// Every page there is, with the text in every field that takes one.
  private func answers(_ text: String) throws -> [Answer] {
    let desk = try SampleDesk(corpus: corpus(text), session: "$TMP/hostile.json")
    desk.bench.reviewer = "reviewer \(text)"
    let lines = [
      "claim add \"claim \(text)\" --speaker \"speaker \(text)\" --date 2023-09 --from a1.1.1",
      "claim add \"another \(text)\"", "search train", "attach #1 --to c1 --note \"note \(text)\"",
      "attach a1.2.1 --to c1",
      "attach a2:0-9 --refutes", "claim edit c2 \"changed \(text)\"", "link c1 updates c2",
      "mark c1 confirmed --why \"why \(text)\"", "set title \"title \(text)\"", "set publisher \"publisher \(text)\"",
      "set url \"https://example.org/\(text)\"", "articles", "articles train", "show a1", "show a1.1", "show c1",
      "show e1",
      "claims", "claims \"claim \(text)\"", "focus c1", "next", "suggest c1 --why --copies", "more", "dismiss a2.1.1",
      "dismiss --list",
      "suggest \"train \(text)\" --topic \"border \(text)\"", "dismiss --restore a2.1.1", "summary", "check", "log",
      "log c1", "search border",
      "export markdown", "export csv", "export json", "set", "detach e2", "undo", "redo", "claim drop c2",
      // And refusals, which repeat what was typed.
      "\(text) c1", "mark c1 \"\(text)\"", "show \"\(text)\"", "attach a1 \"nowhere \(text)\"", "set \"\(text)\" x",
      "search field\(text):x", "claim \"\(text)\"", "claims --\(text)", "open \"no folder \(text)/x\"",
      "export \"\(text)\"",
      "claim add x --date \"\(text)\"", "undo \"\(text)\"", "help \"\(text)\"", "export csv \"no folder/\(text)\"",
    ]
    return lines.map(desk.bench.submit) + entryPages(desk)
  }

  private func entryPages(_ desk: SampleDesk) -> [Answer] {
    var state = SessionState()
    return desk.entries.map { entry in
      let before = state
      state.apply(entry)
      return Answer(
        command: "replay", outcome: .success(EntryPage.view(of: entry, before: before, after: state)))
    }
  }

  private func shown(_ answer: Answer, by renderer: TextRenderer) -> String {
    switch answer.outcome {
    case .success(let view): renderer.text(of: view)
    case .failure(let refusal): renderer.text(of: View(Line("! \(refusal)")))
    }
  }

  /// The first scalar that has no business on a screen.
  private func harm(in text: String, allowing allowed: Set<Unicode.Scalar> = ["\n"]) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      guard !allowed.contains(scalar) else { return false }
      return switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
      default: false
      }
    }
  }

  @Test(arguments: hostile)
  func `nothing that is shown holds an order for a terminal`(text: String) throws {
    for answer in try answers(text) {
      for renderer in [TextRenderer(), TextRenderer(width: 40), TextRenderer(width: 80, symbols: .ascii)] {
        let shown = shown(answer, by: renderer)
        // A document that no terminal reads keeps its own line ends, also those inside a cell of CSV.
        let isDocument = answer.command == "export" && renderer.width == nil
        let allowed: Set<Unicode.Scalar> = isDocument ? ["\n", "\r", "\t"] : ["\n"]
        #expect(harm(in: shown, allowing: allowed) == nil, "\(answer.command): \(shown.debugDescription)")
      }
      checkColours(of: answer)
      try checkJSON(of: answer)
    }
  }

  /// Coloured text holds no escapes but the program's own, and the same words.
  private func checkColours(of answer: Answer) {
    let shown = shown(answer, by: TextRenderer(width: 80, theme: .standard))
    let plain = SelectGraphicRendition.removed(from: shown)
    // Where nothing is painted, stars stand around what matched; a clipped line then holds a little less.
    guard answer.command != "search", answer.command != "more" else { return }
    let bare = self.shown(answer, by: TextRenderer(width: 80))
    #expect(words(plain) == words(bare), "\(answer.command): \(shown.debugDescription)")
  }

  private func words(_ text: String?) -> [Substring] {
    (text ?? "").filter { $0 != "*" }.split(whereSeparator: \.isWhitespace)
  }

  /// A JSON line holds no orders either, and a program reads from it what the view has.
  private func checkJSON(of answer: Answer) throws {
    let line = answer.json(place: "script:1")
    #expect(harm(in: line, allowing: []) == nil, "\(line.debugDescription)")
    let fields = try #require(try JSONReader.value(of: line).object)
    guard case .success(let view) = answer.outcome else { return }
    for member in view.fields.members { #expect(fields[member.name] == member.value) }
  }

  @Test(arguments: hostile)
  func `a document for others holds no orders`(text: String) throws {
    let desk = try SampleDesk(corpus: corpus(text))
    try desk.run(
      "claim add \"claim \(text)\" --speaker \"speaker \(text)\"", "attach a1.2.1 --note \"note \(text)\"",
      "confirm --why \"why \(text)\"", "set title \"title \(text)\"", "set publisher \"publisher \(text)\"",
      "set url https://example.org/x")
    let sheet = try Sheet(ExportSource(state: desk.state, entries: desk.entries))
    for format in ExportRegistry.all {
      let document = try format.document(of: sheet)
      let lineEnds: Set<Unicode.Scalar> = format.name == "csv" ? ["\n", "\r", "\t"] : ["\n"]
      #expect(harm(in: document, allowing: lineEnds) == nil, "\(format.name): \(document.debugDescription)")
    }
  }

  @Test(arguments: [Int.max, Int.max - 3, 5, 4, -1])
  func `a citation whose place is not in its paragraph is shown without it`(offset: Int) {
    let description = Description(
      quote: "six", prefix: "", suffix: "", span: Span(0..<3), paragraph: "at six", offset: offset, preceding: "",
      following: "", occurrence: 1, occurrences: 1, rivals: [])
    let card = ArticleCard(
      id: ArticleID("x"), digest: .zero, title: nil, outlet: nil, published: nil, url: nil, language: nil, handle: nil)
    let entry = Entry(
      number: 1, at: .earliest, by: "mara", input: "attach",
      events: [
        .claimAdded(ClaimID(1), Statement(text: "One")),
        .evidenceAttached(
          EvidenceID(1), to: ClaimID(1), .supports, Citation(article: card, description: description), note: nil),
      ])
    let view = EntryPage.view(of: entry, before: SessionState(), after: SessionState([entry]), isDetailed: true)
    #expect(TextRenderer(width: nil).text(of: view).contains("“six”"))
  }
}

/// The program's own colours: ESC [ numbers m, and never a second one inside the first.
enum SelectGraphicRendition {
  /// The text without them; nil where one is left open.
  static func removed(from text: String) -> String? {
    var plain = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    var isOpen = false
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        plain.append(scalar)
        continue
      }
      guard rest.popFirst() == "[" else { return nil }
      let parameters = String(String.UnicodeScalarView(rest.prefix { $0.value < 0x40 }))
      rest = rest.dropFirst(parameters.unicodeScalars.count)
      guard rest.popFirst() == "m", isOpen == (parameters == "0") else { return nil }
      guard ["0", "1", "1;4", "36", "32", "31", "35", "7", "4"].contains(parameters) else { return nil }
      isOpen.toggle()
    }
    return isOpen ? nil : String(plain)
  }
}
