import AssayModel
import AssayWords
import Seeded
import Testing

@Suite struct TokenTests {
  private func words(_ text: String) -> [String] { SearchTokens(of: text).words }

  private func spelled(_ text: String) -> [String] {
    let stored = ScalarText(text)
    return SearchTokens(of: stored).tokens.map { String(stored[$0.span]) }
  }

  @Test func `case and accents are folded in every form they are written in`() {
    #expect(words("Café CAFÉ cafe\u{301}") == ["cafe", "cafe", "cafe"])
    #expect(words("Łódź Đorđe Straße Ærø Œuvre Þór") == ["lodz", "dorde", "strasse", "aero", "oeuvre", "thor"])
    #expect(words("ＡＢＣ１２") == ["abc", "12"])
    #expect(words("Ὀδυσσεύς Άγιος") == ["οδυσσευσ", "αγιοσ"])
    #expect(words("ᾶ ῷ ῥ ὦ ὼ Ὼ ᾼ Ἠ") == ["α", "ω", "ρ", "ω", "ω", "ω", "α", "η"])
  }

  @Test func `in Cyrillic ё meets е and й stays itself`() {
    #expect(words("Ёлка ёлка елка") == ["елка", "елка", "елка"])
    #expect(words("Край край кра\u{438}\u{306}") == ["край", "край", "край"])
    #expect(words("краи") == ["краи"])
    #expect(words("Київ Ки\u{456}\u{308}в") == ["київ", "київ"])
    #expect(words("за\u{301}мок") == ["замок"])
  }

  @Test func `hyphens split names and keep together what is often written as one`() {
    #expect(words("Kim Jong-un") == words("Kim Jong Un"))
    #expect(words("Kim Jong‑un") == ["kim", "jong", "un"])
    #expect(words("co-operation re-elected pre-empt") == ["cooperation", "reelected", "preempt"])
    #expect(words("co-author re-use") == ["co", "author", "re", "use"])
  }

  @Test func `a possessive and a contraction are dropped and other apostrophes join`() {
    #expect(words("Kim's train, the trains’ wheels") == ["kim", "train", "the", "trains", "wheels"])
    #expect(spelled("Kim’s train") == ["Kim", "train"])
    #expect(words("don't they’re O'Neill") == ["dont", "they", "oneill"])
    #expect(words("l’accord Côte d'Ivoire dell'arte") == ["l", "accord", "cote", "d", "ivoire", "dell", "arte"])
    #expect(words("'quoted' ‘words’") == ["quoted", "words"])
    #expect(words("the U.S.'s stance") == ["the", "us", "stance"])
  }

  @Test func `dotted abbreviations are joined and a full stop is not`() {
    #expect(words("U.S. U.S U.N.-led a.m.") == ["us", "us", "un", "led", "am"])
    #expect(spelled("the U.S. said") == ["the", "U.S.", "said"])
    #expect(words("vitamin C. I went.Home") == ["vitamin", "c", "i", "went", "home"])
    #expect(words("J. Smith") == ["j", "smith"])
  }

  @Test func `numbers keep their value and lose their thousands marks`() {
    #expect(words("1,000 1,000,000 10\u{A0}000 1'000") == ["1000", "1000000", "10000", "1000"])
    #expect(words("3.5 3,5 2,50") == ["3.5", "3.5", "2.50"])
    #expect(words("1,2,3") == ["1", "2", "3"])
    #expect(words("in 2022,100 men") == ["in", "2022", "100", "men"])
    #expect(words("2023-09-13 10:30") == ["2023", "09", "13", "10", "30"])
    #expect(words("F-16 F16 F 16") == ["f", "16", "f", "16", "f", "16"])
    #expect(words("٤٢") == ["42"])
  }

  @Test func `percent signs and both spellings of percent meet`() {
    #expect(
      words("80% 80 percent 80 per cent 80 Per\u{A0}Cent")
        == Array(repeating: ["80", "percent"], count: 4).flatMap(\.self))
    #expect(words("per centre") == ["per", "centre"])
  }

  @Test func `scripts without spaces give one word for each letter`() {
    #expect(words("김정은") == ["김", "정", "은"])
    #expect(words("首脳会談") == ["首", "脳", "会", "談"])
    #expect(SearchTokens(of: "김정은 위").tokens.map(\.adjoins) == [false, true, true, false])
    #expect(words("\u{1100}\u{1175}\u{11B7}") == ["김"])
    #expect(words("ｶﾞｷﾞ か\u{3099}") == ["ガ", "ギ", "が"])
    #expect(words("AI기술") == ["ai", "기", "술"])
    #expect(words("กิน").count == 3)
  }

  @Test func `invisible signs inside a word do not split it`() {
    #expect(words("mis\u{AD}sile mis\u{200D}sile \u{FEFF}missile") == ["missile", "missile", "missile"])
  }

  @Test func `spans lead back to the words of the text`() {
    #expect(spelled("🚂 “Kim Jong-un’s” train—1,000 km") == ["Kim", "Jong", "un", "train", "1,000", "km"])
  }

  @Test func `spans never overlap nor leave the text whatever is tokenised`() {
    var random = Random(seed: 2_024)
    let alphabet = Array("aZ9'’-.,% \n\u{301}é\u{306}иёU.S김か\u{3099}ｶﾞ會ก\u{E34}\u{AD}\u{1100}\u{1161}🚂ß".unicodeScalars)
    for _ in 0..<2_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<40, using: &random) {
        text.append(alphabet[Int.random(in: alphabet.indices, using: &random)])
      }
      var end = 0
      for token in SearchTokens(of: String(text)).tokens {
        #expect(token.span.start >= end && !token.span.isEmpty && token.span.end <= text.count && !token.word.isEmpty)
        end = token.span.end
      }
    }
  }
}
