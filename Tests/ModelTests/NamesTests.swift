import AssayModel
import Seeded
import Testing

@Suite struct NamesTests {
  @Test(arguments: [
    "a3", "a3.4", "a3.4.2", "a3:412-795", "a3:0-0", "a3:0-12", "#2", "c1", "e5", "a999999999", "c999999999",
  ])
  func `an address is written as it is read`(word: String) {
    #expect(Address(word)?.description == word)
  }

  @Test(arguments: [("A3", "a3"), ("C7", "c7"), ("E1.", nil), ("a03", "a3"), ("a3.04", "a3.4")])
  func `case and leading zeros do not matter`(word: String, expected: String?) {
    #expect(Address(word)?.description == expected)
  }

  @Test(arguments: [
    "", "a", "a0", "a-1", "3", "a3.", "a3..4", "a3.4.", "a3.4.2.1", "a3.0", "a3.4.0", "a3:", "a3:5", "a3:5-", "a3:-5",
    "a3:9-5", "a3:5-9-12", "a3:a-b", "a3.4:5-9", "#", "#0", "#a", "##2", "c", "c0", "c1.2", "e", "e5x", "x5", "a3 ",
    " a3",
    "a1234567890", "c\u{301}1", "a٣", "c１", "a+3", "a3:+5-9", "a3:5\u{2013}9",
  ])
  func `what is no address is refused`(word: String) {
    #expect(Address(word) == nil)
  }

  @Test func `random addresses survive being written down, and nonsense never crashes`() throws {
    var random = Random(seed: 6)
    for _ in 0..<1000 {
      let handle = ArticleHandle(1 + random.below(999_999_999))
      let number = 1 + random.below(2000)
      let start = random.below(100_000)
      let address: Address =
        switch random.below(7) {
        case 0: .article(handle)
        case 1: .paragraph(handle, number)
        case 2: .sentence(handle, number, 1 + random.below(40))
        case 3: .span(handle, Span(start..<start + random.below(900)))
        case 4: .hit(number)
        case 5: .claim(ClaimID(number))
        default: .evidence(EvidenceID(number))
        }
      #expect(Address(address.description) == address)
    }
    let alphabet = Array("ace#.:-0123é ")
    for _ in 0..<3000 {
      let word = String((0..<random.below(9)).map { _ in random.pick(alphabet) })
      if let address = Address(word) { #expect(Address(address.description) == address) }
    }
  }

  @Test func `ids sort by their numbers`() {
    #expect(["c10", "c9", "c1"].compactMap { ClaimID($0) }.sorted().map(\.description) == ["c1", "c9", "c10"])
    #expect(["e10", "e9"].compactMap { EvidenceID($0) }.sorted().map(\.description) == ["e9", "e10"])
    #expect(ClaimID("e1") == nil && EvidenceID("c1") == nil && ClaimID("c") == nil && ClaimID("c 1") == nil)
    #expect(ArticleHandle(2) < ArticleHandle(10))
  }

  /// The vectors of FIPS 180-4 and its examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `digests are SHA-256`(text: String, hex: String) {
    #expect(Digest(of: text).hex == hex)
    #expect(Digest(of: Array(text.utf8)) == Digest(of: text))
    #expect(Digest(of: Array(text.utf8).lazy.map { $0 }) == Digest(of: text))
    #expect(Digest(hex: hex) == Digest(of: text))
    #expect(Digest(of: text).short == hex.prefix(12))
  }

  @Test func `a digest is read from 64 lower-case digits and from nothing else`() {
    let hex = Digest(of: "abc").hex
    #expect(Digest(hex: hex)?.description == hex)
    #expect(Digest.zero.hex == String(repeating: "0", count: 64))
    for word in ["", hex.uppercased(), String(hex.dropLast()), hex + "0", hex + "00", "g" + hex.dropFirst(), " " + hex]
    {
      #expect(Digest(hex: word) == nil)
    }
    #expect(Digest(of: "abc") != Digest(of: "abd"))
    #expect(Set([Digest(of: "abc"), Digest(of: "abc"), .zero]).count == 2)
  }

  @Test(arguments: [
    ("plain", "plain"), ("naïve 北京 😀 👩‍👩‍👧 e\u{301}", "naïve 北京 😀 👩‍👩‍👧 e\u{301}"), ("a\u{1B}[31mb", "a[31mb"),
    ("a\u{9B}31mb", "a31mb"), ("one\ntwo\tthree\r\nfour\rfive", "one two three four five"), ("a\n\nb", "a  b"),
    ("a\u{202E}b\u{202C}\u{2066}c\u{2069}", "abc"), ("a\u{0}b\u{7F}c\u{80}d", "abcd"), ("\u{FEFF}a\u{AD}b", "ab"),
    ("a\u{2028}b\u{2029}c\u{85}d", "a b c d"), ("a\u{E0041}\u{E007F}b", "ab"), ("\u{7}\u{8}", ""), ("", ""),
  ])
  func `text that is shown can neither steer the terminal nor hide its order`(text: String, expected: String) {
    #expect(SafeText.make(text) == expected)
  }

  @Test func `of all that Unicode has, the same scalars are left out wherever they stand`() {
    let harmful: [ClosedRange<UInt32>] = [
      0...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F,
    ]
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isHarmful = harmful.contains { $0.contains(value) }
      let safe = SafeText.make("é\(Character(scalar))é").unicodeScalars
      if safe.contains(scalar) == isHarmful { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  @Test func `line feeds alone may be kept`() {
    #expect(SafeText.isSafe("one\ntwo “three”", keepsLines: true))
    #expect(!SafeText.isSafe("one\ntwo"))
    #expect(!SafeText.isSafe("one\r\ntwo", keepsLines: true))
  }

  @Test func `text made safe holds nothing more to remove`() {
    var random = Random(seed: 7)
    for _ in 0..<500 {
      let safe = SafeText.make(random.text(upTo: 40))
      #expect(SafeText.make(safe) == safe)
      for scalar in safe.unicodeScalars {
        #expect(scalar.properties.generalCategory != .control)
        #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
      }
    }
  }
}
