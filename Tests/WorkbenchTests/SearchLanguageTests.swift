import AssayCommands
import AssayCorpus
import AssayModel
import AssaySearch
import AssayWorkbench
import SampleDesk
import Testing

/// The query language as the reviewer types it, all the way.
struct SearchLanguageTests {
  private static let corpus = SampleCorpus.of([
    article(
      "one", "Kim Jong Un met the mayor at a café in the harbour.", "Harbor walk", "The Finch", "2023-09-04", "en"),
    article(
      "two", "Kim Jong-un organised nothing. The missiles were counted.", "Missiles", "Orlin Post", "2023-09-12", "en"),
    article(
      "three", "Nothing was organized. A missile flew; the cafe closed.", "Late", "The Finch", "2023-10-01", "en-GB"),
    article("four", "Поезд прибыл утром. Поезда ходят часто.", "Поезд", "Фонарь", "2023-09-05", "ru"),
    article("five", "익명을 요구한 정부 관계자는 포탄이 오갔는지 말하지 않았다.", "포탄", "일보", "2023-09-15", "ko"),
    article("six", "首相は火曜日に東京で会見した。", "会見", "新聞", "2023-09-16", "ja"),
    article("seven", "总理星期二在北京发表讲话。", "讲话", "日报", "2023-09-17", "zh"),
    article("eight", "José Müller-Lüdenscheidt spoke of 80% and of $40 million.", "Money", "Orlin Post", "2022", "en"),
  ])

  private static func article(
    _ id: String, _ text: String, _ title: String, _ outlet: String, _ date: String, _ language: String
  ) -> Article {
    Article(
      id: ArticleID(id),
      metadata: ArticleMetadata(
        title: title, outlet: outlet, published: PartialDate(date), language: language),
      text: ScalarText(text))
  }

  @Test(arguments: [
    ("kim mayor", [1]), ("kim AND mayor", [1]), ("\"jong un\"", [1, 2]), ("Kim Jong-un", [1, 2]),
    ("\"kim jong un\"", [1, 2]), ("\"Kim Jong-Un\"", [1, 2]), ("organise", [2, 3]), ("organized", [2, 3]),
    ("harbor", [1]), ("missile", [2, 3]), ("missile*", [2, 3]), ("miss* kim", [2]), ("mayor OR missile", [1, 2, 3]),
    ("nothing NOT kim", [3]), ("nothing -kim", [3]), ("(mayor OR missile) -closed", [1, 2]),
    ("cafe", [1, 3]), ("café", [1, 3]), ("\"café\"", [1, 3]), ("jose muller ludenscheidt", [8]),
    ("\"muller ludenscheidt\"", [8]), ("outlet:finch", [1, 3]), ("outlet:\"orlin post\" kim", [2]),
    ("date:2023-09-04", [1]), ("date:2023-09-01..2023-09-12 kim", [1, 2]), ("date:2023-10.. nothing", [3]),
    ("date:..2023-09-05 поезд", [4]), ("lang:en nothing", [2, 3]), ("lang:ru", [4]), ("title:harbour", [1]),
    ("поездом", [4]), ("포탄", [5]), ("관계자", [5]), ("정부 관계", [5]), ("東京", [6]), ("会見", [6]), ("火曜", [6]),
    ("北京", [7]), ("讲话", [7]), ("80%", [8]), ("outlet:(finch OR orlin) missiles", [2, 3]),
    ("NOT lang:en date:2023-09-16..", [6, 7]),
  ])
  func `a query finds what it says`(query: String, expected: [Int]) throws {
    let desk = try SampleDesk(corpus: Self.corpus)
    try desk.run("search \(query)")
    let found = Set(desk.bench.desk.hits.map(\.article.number)).sorted()
    #expect(found == expected, "\(query)")
  }

  @Test(arguments: [
    ("search kim (", 11..<12), ("search kim )", 11..<12), ("search \"kim\" outlat:x", 13..<20), ("search a OR", 9..<11),
    ("search date:2023-13", 12..<19), ("search date:2023-09-13..2023-09-01", 12..<34), ("search kim *", 11..<12),
    ("search -kim", 7..<11), ("suggest \"kim\" date:2023-13", 19..<26), ("articles ()", 9..<11),
  ])
  func `what is wrong with a query is pointed at in the line`(line: String, place: Range<Int>) throws {
    let desk = try SampleDesk(corpus: Self.corpus)
    let refusal = try #require(desk.refusal(of: line))
    #expect(refusal.span == Span(place), "\(line): \(refusal)")
  }

  @Test func `hits stand below their article in one line each, with what matched marked without colour`() throws {
    let desk = try SampleDesk(corpus: Self.corpus, width: 60)
    let lines = desk.show("search missile").split(separator: "\n").map(String.init)
    #expect(lines.count == 5 && lines.allSatisfy { $0.count <= 60 })
    #expect(lines.contains { $0.hasPrefix("a2  Orlin Post, 2023-09-12 · “Missiles”") })
    #expect(lines.contains { $0.hasPrefix("  #") && $0.contains("*missiles*") })
    #expect(lines.last == "2 hits in 2 articles")
  }
}
