import AssayCorpus
import AssayModel
import Testing

struct InferenceTests {
  private func metadata(_ text: String) throws -> ArticleMetadata {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", text)
    return try #require(try Corpus.open(folder.path).article(at: ArticleHandle(1))).article.metadata
  }

  private static let report = "The port opened again on Monday after three weeks, its master said in a statement."

  @Test(arguments: [
    "Port opens again", "Will the port open again?", "Master says port ‘open’", "Master: “We are open”",
    "Порт снова открыт",
    "항구가 다시 열렸다",
  ])
  func `a short first line above a report is its title`(_ title: String) throws {
    #expect(try metadata(title + "\n\n" + Self.report).title == title)
    #expect(try metadata("\r\n" + title + "\u{A0}\r\n" + Self.report).title == title)
  }

  @Test(arguments: [
    "\(report)\n\n\(report)", "Port opens again", "By Jane Doe\n\n\(report)", "2023-09-05\n\n\(report)",
    "https://example.com/a\n\n\(report)", "The port opened again on\nthe first day of May", "— — —\n\n\(report)",
    "Ports:\n\n\(report)", "\(String(repeating: "long ", count: 60))\n\n\(report)",
  ])
  func `a first line that may be something else is no title`(_ text: String) throws {
    #expect(try metadata(text).title == nil)
  }

  @Test(arguments: [
    ("OSLO (Northwire) – ", "OSLO", "Northwire"),
    ("OSLO, Sept 5 (Northwire) — ", "OSLO", "Northwire"),
    ("OSLO, Sept. 5, 2023 (Northwire) -- ", "OSLO", "Northwire"),
    ("OSLO (Northwire), 5 September - ", "OSLO", "Northwire"),
    ("TROMSO, Norway (Fjord News Agency) - ", "TROMSO, Norway", "Fjord News Agency"),
    ("ST. JOHN'S, N.L. (FNA) —", "ST. JOHN'S, N.L.", "FNA"),
    ("OSLO/BERGEN (Northwire) — ", "OSLO/BERGEN", "Northwire"),
    ("OSLO, September 5. /FNA/. ", "OSLO", "FNA"),
  ])
  func `a dateline names place and agency`(_ head: String, _ place: String, _ agency: String) throws {
    let found = try metadata("Port opens again\n\nA caption\n\n" + head + Self.report)
    #expect(found.dateline == place)
    #expect(found.agency == agency)
    #expect(found.outlet == nil && found.published == nil)
  }

  @Test func `a place and a dash alone are a dateline only at the head of the report`() throws {
    #expect(try metadata("Port opens\n\nOSLO — " + Self.report).dateline == "OSLO")
    #expect(try metadata("Port opens\n\nOne.\n\nTwo.\n\nOSLO — " + Self.report).dateline == nil)
  }

  @Test(arguments: [
    "FILE – The port as it was in May, seen from the hill above it on a clear day.",
    "ALSO READ – The port and its masters through the years, told by one.",
    "PORT OPENS – AND SHIPS RETURN", "WHO – the health body – said on Monday that all was well with the port.",
    "Oslo – it rained there all day long, and so it did on the day before that.",
    "UN (left) – it was not to be, said the man who stood there the whole day.",
  ])
  func `a label, a headline or a name before a dash is no dateline with an agency`(_ text: String) throws {
    let found = try metadata("Port opens again\n\n" + text + "\n\n" + Self.report)
    #expect(found.agency == nil)
    #expect(found.dateline == nil || found.dateline == "WHO")
  }

  @Test func `Russian and Korean datelines are read`() throws {
    let russian = try metadata("Порт открыт\n\nОСЛО, 5 сентября. /СЕВЕР/. Порт снова открыт, сообщил его начальник.")
    #expect(russian.dateline == "ОСЛО" && russian.agency == "СЕВЕР")
    let other = try metadata("Порт открыт\n\nОСЛО, 5 сен — Север Новости. Порт снова открыт.")
    #expect(other.dateline == "ОСЛО" && other.agency == nil)
    let korean = try metadata("항구가 다시 열렸다\n\n(오슬로=북선통신) 항구가 월요일에 다시 열렸다.")
    #expect(korean.dateline == "오슬로" && korean.agency == "북선통신")
  }

  @Test(arguments: ["— Northwire", "(Northwire)", "– Fjord News Agency"])
  func `an agency that signs at the foot is credited`(_ credit: String) throws {
    let found = try metadata("Port opens\n\n\(Self.report)\n\n\(credit)").agency
    #expect(found.map { credit.contains($0) } == true)
  }

  @Test(arguments: ["— Jane Doe", "(Jane Doe)", "© 2023 Northwire", "Northwire", "— the press"])
  func `any other last line is nobody's credit`(_ line: String) throws {
    #expect(try metadata("Port opens\n\n\(Self.report)\n\n\(line)").agency == nil)
  }

  @Test func `only a script that one language uses tells the language`() throws {
    #expect(try metadata("항구가 다시 열렸다. 배들이 돌아온다.").language == "ko")
    #expect(try metadata("港が再び開いた。船が戻ってくる。").language == "ja")
    #expect(try metadata("港口重新开放。船只返回。").language == nil)
    #expect(try metadata("Порт снова открыт.").language == nil)
    #expect(try metadata("The port (항구) is open again.").language == nil)
  }
}
