import AssayModel
import AssaySearch
import Testing

@Suite struct QueryTests {
  /// A query's tree in a short notation.
  private func tree(_ text: String) throws -> String { shape(try Query(text).root) }

  private func shape(_ node: QueryNode) -> String {
    switch node {
    case .term(let term):
      let words = term.words.joined(separator: " ")
      let place = term.place == .anywhere ? "" : term.place == .title ? "title:" : "outlet:"
      switch term.form {
      case .word: return place + words
      case .phrase: return "\(place)'\(words)'"
      case .prefix: return "\(place)\(words)*"
      }
    case .language(let tag): return "lang:\(tag)"
    case .published(let days):
      let ends = [days.lowerBound, days.upperBound].map { day in
        day == .min || day == .max ? "" : CalendarDay(daysSince1970: day).description
      }
      return "date:\(ends[0])..\(ends[1])"
    case .all(let nodes): return "(" + nodes.map(shape).joined(separator: " & ") + ")"
    case .any(let nodes): return "(" + nodes.map(shape).joined(separator: " | ") + ")"
    case .not(let node): return "!" + shape(node)
    }
  }

  @Test func `words stand for all of them and OR binds last`() throws {
    #expect(try tree("kim train") == "(kim & train)")
    #expect(try tree("kim AND train") == "(kim & train)")
    #expect(try tree("kim train OR xi") == "((kim & train) | xi)")
    #expect(try tree("kim (train OR xi)") == "(kim & (train | xi))")
    #expect(try tree("and or not") == "(and & or & not)")
  }

  @Test func `NOT and a minus deny what stands behind them`() throws {
    #expect(try tree("kim NOT train") == "(kim & !train)")
    #expect(try tree("kim -train") == "(kim & !train)")
    #expect(try tree("kim AND NOT (train OR plane)") == "(kim & !(train | plane))")
    #expect(try tree("kim -\"armoured train\"") == "(kim & !'armoured train')")
    #expect(try tree("kim -outlet:tribune") == "(kim & !outlet:tribune)")
    #expect(try tree("kim NOT NOT train") == "(kim & train)")
  }

  @Test func `quotes may be straight or curly and hyphened words are phrases`() throws {
    #expect(try tree("\"armoured train\"") == "'armoured train'")
    #expect(try tree("“armoured train”") == "'armoured train'")
    #expect(try tree("«бронированный поезд»") == "'бронированный поезд'")
    #expect(try tree("Jong-un") == "'jong un'")
    #expect(try tree("missile*") == "missile*")
    #expect(try tree("\"train\"") == "'train'")
  }

  @Test func `fields take words, phrases and groups`() throws {
    #expect(try tree("outlet:\"Harbour Ledger\" kim") == "(outlet:'harbour ledger' & kim)")
    #expect(try tree("title:summit*") == "title:summit*")
    #expect(try tree("title:(kim OR xi) LANG:en-GB") == "((title:kim | title:xi) & lang:en-gb)")
    #expect(try tree("lang:(ru OR ko)") == "(lang:ru | lang:ko)")
  }

  @Test func `dates of every precision are ranges of days`() throws {
    #expect(try tree("date:2023") == "date:2023-01-01..2023-12-31")
    #expect(try tree("date:2024-02") == "date:2024-02-01..2024-02-29")
    #expect(try tree("date:2023-09-05") == "date:2023-09-05..2023-09-05")
    #expect(try tree("date:2023-09-01..2023-09-13") == "date:2023-09-01..2023-09-13")
    #expect(try tree("date:..2023-09") == "date:..2023-09-30")
    #expect(try tree("date:2023-09..") == "date:2023-09-01..")
    #expect(try tree("date:\"2023-09\"") == "date:2023-09-01..2023-09-30")
  }

  @Test func `signs that are no part of a word are passed over`() throws {
    #expect(try tree("kim & putin — !") == "(kim & putin)")
    #expect(try tree("Putin: we met") == "(putin & we & met)")
  }

  private func failure(_ text: String) -> QueryError? {
    do throws(QueryError) {
      _ = try Query(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("", QueryError.Kind.empty, 0..<0),
    ("   ", .empty, 0..<3),
    ("!?", .empty, 0..<2),
    ("kim \"armoured train", .unclosedQuote, 4..<5),
    ("kim \"\"", .emptyGroup, 4..<6),
    ("kim ()", .emptyGroup, 4..<6),
    ("(kim train", .unclosedGroup, 0..<1),
    ("kim) train", .unopenedGroup, 3..<4),
    ("kim OR", .danglingOperator("OR"), 4..<6),
    ("OR kim", .danglingOperator("OR"), 0..<2),
    ("kim AND", .danglingOperator("AND"), 4..<7),
    ("kim AND OR xi", .danglingOperator("AND"), 4..<7),
    ("kim NOT", .danglingOperator("NOT"), 4..<7),
    ("kim -", .strayCharacter("-"), 4..<5),
    ("kim - train", .strayCharacter("-"), 4..<5),
    ("kim *", .strayCharacter("*"), 4..<5),
    ("-kim", .onlyNegative, 0..<4),
    ("kim OR NOT xi", .onlyNegative, 0..<13),
    ("outlt:tribune", .unknownField("outlt", nearest: "outlet"), 0..<6),
    ("colour:red", .unknownField("colour", nearest: nil), 0..<7),
    ("kim outlet:", .missingValue(field: "outlet"), 4..<11),
    ("kim outlet:)", .missingValue(field: "outlet"), 4..<11),
    ("date:2023-13", .badDate("2023-13"), 5..<12),
    ("date:2023-09-01..soon", .badDate("soon"), 17..<21),
    ("date:..", .badDate(".."), 5..<7),
    ("date:2023-09..2022", .reversedDates, 5..<18),
    ("lang:e", .wrongValue(field: "lang"), 5..<6),
    ("title:(kim outlet:x)", .fieldInsideField("outlet"), 11..<18),
  ]) func `a mistaken query is refused with its place`(text: String, kind: QueryError.Kind, range: Range<Int>) {
    let error = failure(text)
    #expect(error?.kind == kind)
    #expect(error?.span == Span(range))
    #expect(error?.problem.isEmpty == false && error?.problem.hasSuffix(".") == false)
    #expect(error?.remedy.hasSuffix(".") == true || error?.remedy.hasSuffix("?") == true)
  }

  @Test func `an unknown field is met with the nearest name`() {
    #expect(failure("source:tribune")?.remedy.contains("'outlet:'") == true)
    #expect(failure("tittle:summit")?.remedy.contains("'title:'") == true)
  }

  @Test func `nesting and length have limits instead of crashes`() {
    #expect(failure(String(repeating: "(", count: 50_000))?.kind == .tooDeep)
    #expect(failure(String(repeating: "NOT ", count: 20_000) + "a")?.kind == .tooDeep)
    #expect(failure(String(repeating: "-", count: 50_000) + "a")?.kind == .tooDeep)
    #expect(failure(String(repeating: "kim ", count: 5_000))?.kind == .tooManyWords)
    #expect(failure(String(repeating: "k", count: 100_001))?.kind == .tooLong)
    let deep = String(repeating: "(", count: 60) + "kim" + String(repeating: ")", count: 60)
    #expect(failure(deep) == nil)
  }

  @Test func `any scramble of signs is read or refused within its bounds`() {
    var random = Seeded(7)
    let pieces = [
      "kim", "\"", "“", "(", ")", " ", " ", "-", "*", "OR", "AND", "NOT", "outlet:", "title:", "lang:", "date:", "2023",
      "..", "2023-09-13", "김", "é", "\u{301}", "🚂", ":", "%", "nosuch:", "\n", "\0", "Jong-un", "'",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0..<14, using: &random))
        .map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
      guard let error = failure(text) else { continue }
      #expect(error.span.end <= text.unicodeScalars.count)
      #expect(!error.problem.isEmpty && !error.remedy.isEmpty)
    }
  }
}
