import AssayModel
import AssayProvenance
import Testing

/// Texts that no newsroom writes: nothing may hang or crash, and what cannot be told stays unknown.
struct HostileTextTests {
  private static let marks = [
    "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}", "\u{300C}", "\u{300D}", "'", "\"", "''", "\u{2018}",
    "\u{2019}",
  ]

  @Test(arguments: marks)
  func `unbalanced quotation marks are read to the end`(_ mark: String) {
    for text in [
      mark, "\(mark)We sail", "We sail\(mark)", "\(mark)\(mark)\(mark)",
      "\(mark)We sail, she said. \(mark)It is late.\n\nThe end.",
      String(repeating: "\(mark)a ", count: 2000),
    ] {
      let read = Reading(text)
      for run in read.reading.quotes { #expect(read.reading.text.span.contains(run.span)) }
      for item in read.attributions { #expect(item.allContent.allSatisfy { read.reading.text.span.contains($0) }) }
    }
  }

  @Test func `an unclosed quotation ends with its paragraph`() {
    let text = Reading("He said: \u{201C}We sail at noon.\n\nThe town slept.")
    #expect(text.reading.quotes.map(\.isUnclosed) == [true])
    #expect(text.quotes == ["We sail at noon."])
  }

  @Test func `every script's quotations are found`() {
    #expect(Reading("„Wir fahren“, sagte sie.", language: "de").quotes == ["Wir fahren"])
    #expect(Reading("「行きます」と彼女は言った。", language: "ja").quotes == ["行きます"])
    #expect(Reading("Elle dit : « Nous partons », puis rit.", language: "fr").quotes == [" Nous partons "])
    #expect(Reading("He said ''we sail'' and 'we rest' in the '90s.").quotes == ["we sail", "we rest"])
  }

  @Test func `a text without sentences is read as nothing`() {
    let text = Reading(String(repeating: "he said that ", count: 5000))
    #expect(text.attributions.isEmpty)
  }

  @Test func `right-to-left text keeps its offsets`() {
    let text = Reading("قال الوزير: «سنبحر ظهرا».", language: "ar")
    #expect(text.quotes == ["سنبحر ظهرا"])
    #expect(text.attributions.isEmpty)
  }

  @Test func `an empty text has nothing`() {
    #expect(Reading("").attributions.isEmpty)
    #expect(CopyPrint(of: ScalarText("")).told.isEmpty)
    #expect(CopyComparison(ScalarText(""), ScalarText("")).band == nil)
  }

  @Test func `half a megabyte of one line is read`() {
    let line = String(repeating: "\u{201C}We sail, - ' \u{2018}so\" she said, and ", count: 12_000)
    let text = ScalarText(line)
    let reading = ArticleReading(of: text, language: "en")
    #expect(AttributionFinder.attributions(in: reading).allSatisfy { text.span.contains($0.cue) })
    #expect(NonDenialFinder.nonDenials(in: reading).isEmpty)
    #expect(CopyPrint(of: text).told.count < 1000)
  }
}
