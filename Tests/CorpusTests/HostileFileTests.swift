import AssayCorpus
import AssayModel
import Seeded
import Testing

/// Files damaged at random, with a fixed seed: each gives articles or a reason, never a crash.
struct HostileFileTests {
  private static let seeds: [(name: String, text: String)] = [
    (
      "a.txt",
      "Port opens again\r\n\r\nOSLO, Sept. 5 (Northwire) – The port … “opened.” Gen. Holm said so.\n\n— Northwire"
    ),
    (
      "b.md",
      "---\nid: urn:1\ntitle: \"Port: open\"\nauthors: [Jane Doe, 'John Roe']\npublished: 2023-09-05\nnote: &a |\n  x\n---\n# Port\n\nIt opened."
    ),
    (
      "c.json",
      #"[{"uri":"urn:1","headlines":[{"value":"Port"}],"bodies":[{"contentType":"text/html","value":"<p>It &amp; \u00e9 <b>opened</b></p>"}],"firstCreated":"2023-09-05T14:30:00+09:00"}]"#
    ),
    (
      "d.json",
      #"{"@graph":[{"@type":"NewsArticle","@id":"x:1","headline":"Port","articleBody":"It opened.","author":{"name":"Jane"},"publisher":{"@id":"_:o"},"datePublished":"2023"},{"@id":"_:o","name":"Quay"}]}"#
    ),
    (
      "e.jsonl",
      #"{"text":"It opened.","hostname":"a.example","date":"2023-09-05","author":"A; B"}"# + "\n"
        + #"{"uri":"urn:2","headline":"Port","body_text":"Открыт 다시 열렸다.","language":"ru"}"# + "\n"
    ),
  ]

  private static let insertions: [[UInt8]] =
    [
      "---\n", "\"", "\\", "[[[[", "{", "}", "]", "&a *a", "\u{0}", "\u{FEFF}", "\n", "\r", "...", "\t", "- - - ",
      "\\ud800",
      "<script>", "<!--", "&#x110000;", ": ", "#", "!!binary ", "%YAML 9\n", "<<: *a\n", "? ", "| \n", "(서울=", "2023-",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0x80, 0x81]]

  private func damaged(_ text: String, _ random: inout Random) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0...random.below(4) {
      let place = random.below(bytes.count + 1)
      switch random.below(5) {
      case 0: if place < bytes.count { bytes[place] = UInt8(random.below(256)) }
      case 1: bytes.removeLast(bytes.count - place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + random.below(12)))
      case 3: bytes.insert(contentsOf: Self.insertions[random.below(Self.insertions.count)], at: place)
      default:
        let end = min(bytes.count, place + random.below(40))
        bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count + 1))
      }
    }
    return bytes
  }

  @Test(arguments: HostileFileTests.seeds.indices)
  func `a damaged file gives articles or reasons, and never a crash`(_ index: Int) throws {
    let (name, text) = Self.seeds[index]
    let folder = try TemporaryFolder()
    var random = Random(seed: UInt64(index) + 7)
    for _ in 0..<600 {
      let bytes = damaged(text, &random)
      try folder.write(name, bytes)
      let corpus = try Corpus.open(folder.path)
      let isBlank = !name.hasSuffix("l") || bytes.contains { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
      #expect(corpus.count + corpus.skipped.count > 0 || !isBlank || bytes.isEmpty)
      for article in corpus.articles {
        #expect(article.article.text.count > 0 && !article.outline.paragraphs.isEmpty)
      }
      for skipped in corpus.skipped { #expect(!skipped.reason.isEmpty && skipped.file == name) }
    }
  }

  @Test(arguments: ["a.jsonl", "a.json"])
  func `a file of another kind gives a hundred reasons and a number, not one for each part`(name: String) throws {
    let folder = try TemporaryFolder()
    let parts = [String](repeating: "7", count: 5000)
    try folder.write(
      name, name == "a.json" ? "[" + parts.joined(separator: ",\n") + "]" : parts.joined(separator: "\n"))
    try folder.write("b.txt", "It opened.")
    let corpus = try Corpus.open(folder.path)
    #expect(corpus.count == 1)
    #expect(corpus.skipped.count == 101)
    #expect(corpus.skipped.first?.description.hasPrefix("\(name):1: this is a number") == true)
    #expect(corpus.skipped.last?.description == "\(name): 4900 more of its parts are left out")
  }

  @Test func `a good article behind a thousand bad lines is taken`() throws {
    let folder = try TemporaryFolder()
    let article = #"{"uri":"urn:1","headline":"Port","body_text":"It opened."}"#
    try folder.write("a.jsonl", String(repeating: "{}\n", count: 1000) + article + "\n")
    let corpus = try Corpus.open(folder.path)
    #expect(corpus.articles.map(\.article.id.value) == ["urn:1"])
    #expect(corpus.skipped.count == 101)
  }
}
