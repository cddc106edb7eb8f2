import AssayCommands
import AssayCorpus
import AssayModel
import AssayWorkbench
import SampleDesk
import Testing

/// Going on with a quotation from an article, word by word.
struct QuotationTests {
  private func found(_ line: String, in corpus: Corpus = SampleCorpus.all) throws -> Completions {
    Completer.completions(of: line, at: ScalarText(line).count, on: try SampleDesk(corpus: corpus).bench.desk)
  }

  private func completions(_ line: String, in corpus: Corpus = SampleCorpus.all) throws -> [String] {
    try found(line, in: corpus).candidates.map(\.text)
  }

  @Test func `a whole article asks for the words`() throws {
    #expect(try completions("attach a10 ") == ["\""])
    #expect(try found("attach a10 ").candidates.first?.suffix == "")
  }

  @Test func `an open quotation begins with a sentence`() throws {
    let found = try found("attach a10 \"")
    #expect(found.candidates.map(\.text).contains("No agreements were signed"))
    #expect(found.candidates.first { $0.text.hasPrefix("No agr") }?.note?.hasPrefix("a10.4.1 “No agreements") == true)
  }

  @Test func `a word is completed whatever its case and accents`() throws {
    let corpus = SampleCorpus.of([SampleCorpus.article("one", "Der Präsident fährt. Über Zürich.")])
    #expect(try completions("attach a1 \"pras", in: corpus) == ["Präsident"])
    #expect(try completions("attach a1 \"Der präs", in: corpus) == ["Präsident"])
    // Words that do not stand there are no help; the word at the cursor is completed all the same.
    #expect(try completions("attach a1 \"uber z", in: corpus) == ["Zürich"])
    #expect(try completions("attach a1 \"uber ", in: corpus) == [])
    #expect(try completions("attach a1 \"über z", in: corpus) == ["Zürich"])
  }

  @Test func `what follows the quoted words is offered, word by word`() throws {
    #expect(try completions("attach a10 \"no agr") == ["agreements"])
    #expect(try completions("attach a10 \"No agreements ") == ["were"])
    #expect(try found("attach a10 \"No agreements w").replacing == Span(26..<27))
  }

  @Test func `marks between the words are put in`() throws {
    let found = try found("attach a10 \"No agreements were signed ")
    #expect(found.candidates.map(\.text) == [",” Kremlin"])
    #expect(found.replacing == Span(37..<38))
    #expect(try completions("attach a10 \u{201C}No agreements were signed ") == [",\\” Kremlin"])
  }

  @Test func `words that stand in several places go on in several ways`() throws {
    let corpus = SampleCorpus.of([SampleCorpus.article("one", "A red train. The red car. A red train stood there.")])
    let found = try found("attach a1 \"red ", in: corpus)
    #expect(found.candidates.map(\.text) == ["train", "car"])
    #expect(found.candidates.first?.note == "2 places")
  }

  @Test func `a paragraph's last word closes the quotation`() throws {
    let corpus = SampleCorpus.of([SampleCorpus.article("one", "One two three.\n\nFour.")])
    #expect(try found("attach a1 \"one two ", in: corpus).candidates.map { $0.text + $0.suffix } == ["three\" "])
    #expect(
      try found("attach a1 \u{201C}one two ", in: corpus).candidates.map { $0.text + $0.suffix } == ["three\u{201D} "])
    #expect(try found("attach a1 \"one ", in: corpus).candidates.map { $0.text + $0.suffix } == ["two "])
  }

  @Test func `an address narrows where the words are looked for`() throws {
    let corpus = SampleCorpus.of([SampleCorpus.article("one", "One two.\n\nOne three.")])
    #expect(try completions("attach a1 \"one ", in: corpus) == ["two", "three"])
    #expect(try completions("attach a1.2 \"one ", in: corpus) == ["three"])
    #expect(try completions("attach a1.2 \"t", in: corpus) == ["three"])
  }

  @Test func `scripts without spaces go on letter by letter`() throws {
    let corpus = SampleCorpus.of([SampleCorpus.article("one", "金正恩乘坐专列抵达俄罗斯，双方会谈。")])
    #expect(try completions("attach a1 \"金正恩", in: corpus) == ["乘坐专列抵达"])
    #expect(try found("attach a1 \"金正恩", in: corpus).candidates.first?.suffix == "")
    #expect(try completions("attach a1 \"俄罗斯", in: corpus) == ["，双方会谈"])
  }

  @Test func `a claim's words are completed from the article it was read in`() throws {
    #expect(try completions("claim add --from a10 \"no agr") == ["agreements"])
    #expect(try completions("claim add \"no agr") == [])
  }

  @Test(arguments: [
    "attach a10 \"", "attach a4 \"", "attach a11 \"", "attach a2 \"", "attach a13.2 \"", "attach a15 \"",
  ])
  func `whatever is composed by Tab alone can be attached`(start: String) throws {
    let desk = try SampleDesk()
    try desk.run("claim add One")
    for step in [2, 5, 11] {
      var line = start
      for turn in 0..<step {
        let found = Completer.completions(of: line, at: ScalarText(line).count, on: desk.bench.desk)
        guard !found.candidates.isEmpty else { break }
        let candidate = found.candidates[(turn + step) % found.candidates.count]
        let kept = ScalarText(line)[Span(0..<found.replacing.start)]
        line = kept + candidate.text + candidate.suffix
        if candidate.suffix.hasPrefix("\"") { break }
      }
      if !line.hasSuffix("\" ") { line += "\"" }
      let refusal = desk.refusal(of: line)
      #expect(refusal == nil || refusal?.problem.contains(" times") == true, "\(line): \(refusal?.description ?? "")")
      if refusal == nil { try desk.run("undo") }
    }
  }
}
