import AssayCommands
import AssayExports
import AssayModel
import AssaySession
import AssayWorkbench
import SampleDesk
import Testing

/// Words from outside stay words: they make no markup, no links, no HTML and no lines of their own.
struct MarkdownTests {
  static let injections = [
    "`code`", "``", "**bold**", "_x_", "[a](https://example.org)", "![a](https://example.org/x.png)", "[ref]: x",
    "<script>alert(1)</script>", "<img src=x>", "a | b", "# heading", "  # heading", "\n# heading", "\u{202E}# heading",
    "- item", "+ item", "* item", "1. item", "12) item", "> quote", "---", "===", "~~~", "&lt;b&gt;", "\\", "a\\",
    "a\n\n<div>", "\t# x", "<!-- x", "*", "]( ",
  ]

  private func document(_ text: String) throws -> String {
    var metadata = ArticleMetadata(title: "\(text)", outlet: "\(text)", url: "https://example.org/x")
    metadata.language = text
    let article = Article(id: ArticleID("1"), metadata: metadata, text: ScalarText("Before \(text) after."))
    let bare = Article(
      id: ArticleID("2"), metadata: ArticleMetadata(title: text, url: "javascript:alert(1)"),
      text: ScalarText("Words \(text)."))
    let desk = try SampleDesk(corpus: SampleCorpus.of([article, bare]))
    desk.bench.reviewer = text
    let typed = text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
    try desk.run(
      "claim add \"\(typed) x\" --speaker \"\(typed) x\"",
      "attach a1:0-\(ScalarText("Before \(text) after.").count) --note \"\(typed) x\"",
      "attach a2:0-\(ScalarText("Words \(text).").count)", "confirm --why \"\(typed) x\"", "set title \"\(typed) x\"")
    return try FixedSession.document("markdown", desk)
  }

  @Test(arguments: injections)
  func `markup from outside is text`(text: String) throws {
    // Comments part what would become a link by itself.
    let document = try document(text).replacing("<!-- -->", with: "")
    let plain = try self.document("plain")
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == plain.split(separator: "\n", omittingEmptySubsequences: false).count, "\(document)")
    for (line, model) in zip(lines, plain.split(separator: "\n", omittingEmptySubsequences: false)) {
      #expect(Marks.opening(line) == Marks.opening(model), "\(line)")
      #expect(Marks.unescaped(line) == Marks.unescaped(model), "\(line)")
    }
  }

  @Test(arguments: [
    "See http://evil.example", "See www.evil.example", "Mail a@b.example", "Ask @octocat", "In #12", "As GH-3",
  ])
  func `an address, a name or a number in a text becomes no link by itself`(text: String) throws {
    let document = try document(text)
    for line in document.split(separator: "\n") where line.contains("evil") || line.contains("See") {
      #expect(!line.contains("://evil") && !line.contains("www.evil"), "\(line)")
    }
    #expect(!document.contains("a@b") && !document.contains("@octocat") && !document.contains("#12"))
    #expect(!document.contains("GH-3"))
    #expect(document.replacing("<!-- -->", with: "").contains(text))
  }

  private func reference(id: String = "1", url: String) throws -> Substring {
    let article = Article(
      id: ArticleID(id), metadata: ArticleMetadata(title: "Title", url: url), text: ScalarText("Words."))
    let desk = try SampleDesk(corpus: SampleCorpus.of([article]))
    try desk.run("claim add One", "attach a1.1")
    let document = try FixedSession.document("markdown", desk)
    return try #require(document.split(separator: "\n").first { $0.hasPrefix("- ") && $0.contains("SHA-256") })
  }

  @Test(arguments: ["https://example.org/a?b=c&d=%20#e", "http://example.org/**x**"])
  func `a web address is a link`(url: String) throws {
    #expect(try reference(url: url).hasPrefix("- [Title](\(url)): `1`"))
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://example.org/a b",
    "https://example.org/)x",
    "https://example.org/\"x", "https://example.org/<x>", "https://example.org/\u{202E}x", "https://example.org/\nx",
    "https://example.org/`x", "JavaScript:https://example.org", "",
  ])
  func `another address is none`(url: String) throws {
    #expect(try reference(url: url).hasPrefix("- Title: `1`"))
  }

  @Test(arguments: ["a`b", "`", "``x``", "a` [x](https://example.org) `"])
  func `an id cannot end the code that it stands in`(id: String) throws {
    let line = try reference(id: id, url: "")
    #expect(line.count { $0 == "`" } == 4, "\(line)")
  }

  @Test func `ordinary prose is not spoilt by escapes`() throws {
    let document = try document("U.S. (and allied) officials said: no. 2 - really!")
    #expect(document.contains("Before U.S. (and allied) officials said: no. 2 - really! after."))
  }
}

/// What CommonMark would act upon in a line.
private enum Marks {
  /// The mark that the line's block begins with: list items, headings, quotes, rules.
  static func opening(_ line: Substring) -> [String] {
    var rest = line.drop { $0 == " " }
    var marks: [String] = []
    while true {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      let behind = rest.dropFirst(digits.count)
      if !digits.isEmpty, behind.first == "." || behind.first == ")", behind.dropFirst().first == " " {
        marks.append("1.")
        rest = behind.dropFirst(2)
      } else if let mark = rest.first, "#>-+=*~".contains(mark), rest.drop(while: { $0 == mark }).first ?? " " == " " {
        marks.append(String(rest.prefix { $0 == mark }))
        rest = rest.drop { $0 == mark }
      } else {
        return marks
      }
      rest = rest.drop { $0 == " " }
    }
  }

  /// Every mark of inline markup that is not escaped, outside code.
  static func unescaped(_ line: Substring) -> String {
    var marks = ""
    var isEscaped = false
    var inCode = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\", !inCode {
        isEscaped = true
      } else if scalar == "`" {
        inCode.toggle()
        marks.unicodeScalars.append(scalar)
      } else if !inCode, "*_[]<>|~&".unicodeScalars.contains(scalar) {
        marks.unicodeScalars.append(scalar)
      }
    }
    return marks
  }
}
