import AssayCorpus
import AssayModel
import Testing

struct EncodingTests {
  private func open(_ bytes: [UInt8], as name: String = "a.txt") throws -> Corpus {
    let folder = try TemporaryFolder()
    try folder.write(name, bytes)
    return try Corpus.open(folder.path)
  }

  private func article(_ bytes: [UInt8]) throws -> Article? {
    try open(bytes).article(at: ArticleHandle(1))?.article
  }

  @Test func `UTF-8 is stored as it is, line ends and composition included`() throws {
    let text = "Ein e\u{301} und ein é\r\nВторая строка\r\n세 번째 줄 🚢"
    let article = try #require(try article(Array(text.utf8)))
    #expect(Array(article.text.string.utf8) == Array(text.utf8))
    #expect(article.metadata.encoding == nil)
    #expect(article.digest == Digest(of: text))
  }

  @Test func `a byte order mark is no part of the text`() throws {
    let article = try #require(try article([0xEF, 0xBB, 0xBF] + Array("Ahoy".utf8)))
    #expect(article.text.string == "Ahoy" && article.digest == Digest(of: "Ahoy"))
    #expect(article.metadata.encoding == nil)
  }

  @Test func `UTF-16 is read in both orders and the article says so`() throws {
    let text = "Порт 🚢 open.\r\n"
    let little = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    let one = try #require(try article([0xFF, 0xFE] + little))
    let other = try #require(try article([0xFE, 0xFF] + big))
    #expect(one.text.string == text && one.metadata.encoding == "UTF-16LE")
    #expect(other.text.string == text && other.metadata.encoding == "UTF-16BE")
  }

  @Test func `what is not UTF-8 is read as Windows-1252 and the article says so`() throws {
    let article = try #require(
      try article(Array("He said ".utf8) + [0x93] + Array("no".utf8) + [0x94, 0x85, 0x80, 0xE9]))
    #expect(article.text.string == "He said “no”…€é")
    #expect(article.metadata.encoding == "Windows-1252")
  }

  @Test(arguments: [
    Array("text with a \0 in it".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x01, 0xFF],
    [0x1F, 0x8B, 0x08, 0x08, 0x03, 0x02, 0x01, 0x8D, 0x90, 0xFF], Array("\u{1}\u{2}\u{3}abc".utf8),
  ])
  func `binary data is not taken for text`(_ bytes: [UInt8]) throws {
    let corpus = try open(bytes)
    #expect(corpus.count == 0)
    #expect(corpus.skipped.map(\.reason) == ["it looks like binary data, not text"])
  }

  @Test func `a byte order mark that does not keep its word is a reason, with its line`() throws {
    #expect(try open([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xC3, 0x28]).skipped.first?.line == 2)
    #expect(try open([0xFF, 0xFE, 0x61]).skipped.first?.reason.contains("UTF-16") == true)
    #expect(try open([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x61]).skipped.first?.reason.contains("UTF-16") == true)
  }

  @Test func `JSON and JSON Lines come in the same encodings`() throws {
    let json = #"{"uri":"x:1","headline":"Hi","body_text":"Grüße aus Bonn."}"#
    let little: [UInt8] = [0xFF, 0xFE] + (json + "\n").utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    for name in ["a.json", "a.jsonl"] {
      let wide = try #require(try open(little, as: name).article(ArticleID("x:1")))
      #expect(wide.article.text.string == "Grüße aus Bonn." && wide.article.metadata.encoding == "UTF-16LE")
      let marked = try open([0xEF, 0xBB, 0xBF] + Array(json.utf8), as: name)
      #expect(marked.count == 1)
      let latin = json.unicodeScalars.map { UInt8($0.value) }
      let narrow = try #require(try open(latin, as: name).article(ArticleID("x:1")))
      #expect(narrow.article.text.string == "Grüße aus Bonn." && narrow.article.metadata.encoding == "Windows-1252")
    }
  }
}
