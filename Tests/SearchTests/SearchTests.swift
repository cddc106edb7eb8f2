import AssayCorpus
import AssayModel
import AssaySearch
import Testing

@Suite struct SearchTests {
  @Test func `either spelling of armoured finds both`() throws {
    let library = Library("He came by armoured train.", "He came by armored trains.", "He came by plane.")
    #expect(try library.found("armored train") == [1, 2])
    #expect(try library.found("armoured trains") == [1, 2])
    #expect(try library.marked("armored train").first == ["armoured", "train"])
  }

  @Test func `a name is found with and without its hyphen and accents`() throws {
    let library = Library("Kim Jong-un spoke.", "Kim Jong Un spoke.", "Zoë Müller spoke.", "Kim spoke of Jong.")
    #expect(try library.found("Kim Jong-un") == [1, 2])
    #expect(try library.found("\"kim jong un\"") == [1, 2])
    #expect(try library.found("zoe muller") == [3])
    #expect(try library.found("\"Zoe\u{308} Mu\u{308}ller\"") == [3])
  }

  @Test func `words may stand apart in an article but a phrase stands in one paragraph`() throws {
    let library = Library(
      "The armoured\n\ntrain left.", "An armoured train left.", "Armoured cars passed the station. A train left.")
    #expect(try library.found("armoured train") == [1, 2, 3])
    #expect(try library.found("\"armoured train\"") == [2])
    #expect(try library.found("armoured-train") == [2])
  }

  @Test func `OR, NOT and groups are obeyed`() throws {
    let library = Library("Kim met Putin.", "Kim met Xi.", "Xi met Putin.")
    #expect(try library.found("putin OR xi") == [1, 2, 3])
    #expect(try library.found("kim -xi") == [1])
    #expect(try library.found("kim (putin OR xi)") == [1, 2])
    #expect(try library.found("met NOT (kim OR nobody)") == [3])
  }

  @Test func `a plain word finds its plural and a quoted word only itself`() throws {
    let library = Library("One train.", "Two trains.", "The party.", "Two parties.", "Some news.", "A new day.")
    #expect(try library.found("train") == [1, 2])
    #expect(try library.found("\"train\"") == [1])
    #expect(try library.found("parties") == [3, 4])
    #expect(try library.found("new") == [6])
  }

  @Test func `a beginning finds every word that goes on from it in either spelling`() throws {
    let library = Library("Missiles flew.", "A missile.", "It was organised.", "Travelled far.", "No mission.")
    #expect(try library.found("missil*") == [1, 2])
    #expect(try library.found("organiz*") == [3])
    #expect(try library.found("traveled*") == [4])
    #expect(try library.found("nosuch*") == [])
    let american = Library("It was organized.", "He traveled.", "Armored.")
    #expect(try american.found("organis*") == [1])
    #expect(try american.found("travell*") == [2])
    #expect(try american.found("armour*") == [3])
  }

  @Test func `outlet, language, title and date narrow the articles`() throws {
    var library = Library()
    library.add(
      "Kim left.", title: "Train leaves", outlet: "The Harbour Ledger", published: "2023-09-10", language: "en")
    library.add("Kim came.", title: "Arrival", outlet: "Capitol Finch", published: "2023-09", language: "en-GB")
    library.add("Ким уехал.", outlet: "Вестник", published: "2022", language: "ru")
    library.add("Kim slept.")
    #expect(try library.found("outlet:\"harbor ledger\"") == [1])
    #expect(try library.found("outlet:capitol OR outlet:ledger") == [1, 2])
    #expect(try library.found("kim -outlet:ledger") == [2, 4])
    #expect(try library.found("lang:en") == [1, 2])
    #expect(try library.found("lang:en-gb") == [2])
    #expect(try library.found("title:train") == [1])
    #expect(try library.found("title:kim") == [])
    #expect(try library.found("date:2023-09-12..2023-09-20") == [2])
    #expect(try library.found("date:2023-09-10") == [1, 2])
    #expect(try library.found("date:..2022-06") == [3])
    #expect(try library.found("date:2023..") == [1, 2])
    #expect(try library.found("arrival") == [2])
  }

  @Test func `Korean, Chinese and Japanese are found by part of a word`() throws {
    let library = Library(
      "김정은이 러시아를 방문했다.", "북러정상회담이 열렸다.", "普京与金正恩举行会谈。", "ロシアで首脳会談が行われた。", "김 정은")
    #expect(try library.found("김정은") == [1])
    #expect(try library.found("정상회담") == [2])
    #expect(try library.found("회담 북러") == [2])
    #expect(try library.found("金") == [3])
    #expect(try library.found("会談") == [4])
    #expect(try library.found("ロシア") == [4])
    #expect(try library.found("会谈") == [3])
    #expect(try library.marked("정상회담") == [["정상회담"]])
  }

  @Test func `Russian is found whatever its case and its yo`() throws {
    let library = Library("Бронированный поезд прибыл. Ещё один ждёт.")
    #expect(try library.found("БРОНИРОВАННЫЙ еще") == [1])
    #expect(try library.found("ждет") == [1])
  }

  @Test func `a hit is the sentence with its matched words`() throws {
    let library = Library("Nothing happened on Monday. On Tuesday the U.S. envoy’s train left. It rained.")
    #expect(try library.passages("us envoy") == ["On Tuesday the U.S. envoy’s train left."])
    #expect(try library.marked("us envoy") == [["U.S.", "envoy"]])
    let hit = try #require(try library.hits("us envoy").first)
    #expect(hit.number == 1 && hit.article == ArticleHandle(1) && hit.id == ArticleID("text-1"))
  }

  @Test func `a phrase over the border of two sentences is shown with both`() throws {
    let library = Library("He took the train. Kim stayed. It rained.")
    #expect(try library.passages("\"train kim\"") == ["He took the train. Kim stayed."])
  }

  @Test func `an article gives its best sentence and others that hold all the words`() throws {
    let library = Library(
      "The train left. Kim boarded the train. A car came. The train carried, they said, a man named Kim. Kim waved.")
    #expect(
      try library.passages("kim train") == [
        "Kim boarded the train.", "The train carried, they said, a man named Kim.",
      ])
    let scattered = Library("Kim waved. Nobody saw it. The train left.")
    #expect(try scattered.hits("kim train").count == 1)
  }

  @Test func `all passages are listed: five of an article, then of the next one, and what is left behind them`() throws
  {
    let library = Library(String(repeating: "The train left. ", count: 9), "The train came.")
    let result = try library.result("train")
    #expect(result.hits.count == 10 && result.total == 10)
    #expect(Set(result.hits.prefix(6).map(\.article.number)) == [1, 2])
    #expect(result.hits.suffix(4).allSatisfy { $0.article.number == 1 })
    #expect(Set(result.hits.map { "\($0.article) \($0.span)" }).count == 10)
  }

  @Test func `what is only in the title, the outlet or the date shows the article's opening`() throws {
    var library = Library()
    library.add(
      "Five drones\n\nThe governor gave away five drones on Sunday. More followed.", title: "Five drones",
      outlet: "Ledger")
    library.add("They met again in the far east of the land.", title: "Summit")
    library.add("", title: "Empty", outlet: "Ledger")
    #expect(
      try library.passages("outlet:ledger") == ["The governor gave away five drones on Sunday.", ""])
    #expect(try library.passages("summit") == ["They met again in the far east of the land."])
    #expect(try library.marked("summit") == [[]])
  }

  @Test func `nothing found is no error`() throws {
    #expect(try Library().result("kim") == Library("Putin spoke.").result("kim"))
    #expect(try Library("Putin spoke.").result("kim").total == 0)
  }

  @Test func `the list of hits is cut and the total is not`() throws {
    let library = Library((0..<250).map { "Train number \($0) left." })
    let result = try library.result("train")
    #expect(result.hits.count == Searcher.hitLimit)
    #expect(result.total == 250)
    #expect(result.articles.count == 250)
    #expect(result.hits.map(\.number) == Array(1...200))
  }

  @Test func `a search that is stopped says so`() throws {
    let library = Library((0..<10).map { "Train number \($0) left." })
    var asked = 0
    let result = library.searcher.search(try Query("train"), in: library.articles) {
      asked += 1
      return asked > 3
    }
    #expect(!result.isComplete && result.hits.isEmpty)
    #expect(asked == 4)
    #expect(try library.result("train").isComplete)
  }

  @Test func `a changed text is read anew by the same searcher`() throws {
    let searcher = Searcher()
    let before = Library("The train left.")
    let after = Library("The plane left.")
    let query = try Query("train")
    #expect(searcher.search(query, in: before.articles).total == 1)
    #expect(searcher.search(query, in: after.articles).total == 0)
    #expect(searcher.search(try Query("plane"), in: after.articles).total == 1)
  }

  @Test func `hits in many articles are counted whether or not they are listed`() throws {
    let library = Library((0..<900).map { "Pier \($0) was safe. The gulls saw it. Nobody saw the pier at night." })
    let result = try library.result("pier")
    #expect(result.hits.count == Searcher.hitLimit && result.total == 1_800)
    let more = try #require(try? library.searcher.search(Query("pier"), in: library.articles, limit: 1_000))
    #expect(more.total == 1_800 && Array(more.hits.prefix(Searcher.hitLimit)) == result.hits)
  }

  @Test func `plurals by another vowel meet their singulars, and so do words in Spanish and Portuguese`() throws {
    #expect(try Library("Two women and their children saw the mice.").found("woman child mouse") == [1])
    #expect(try Library("A woman saw a mouse.").found("women mice") == [1])
    var library = Library()
    library.add("Las negociaciones siguen, y la declaración no cambia nada.", language: "es")
    library.add("As negociações seguem, e a declaração não muda nada.", language: "pt")
    #expect(try library.found("negociación").contains(1))
    #expect(try library.found("declaraciones").contains(1))
    #expect(try library.found("negociação").contains(2))
    #expect(try library.found("declarações").contains(2))
    #expect(try library.found("eleições").isEmpty)
  }

  @Test func `words that are parted by a hyphen as often as not meet the joined ones`() throws {
    let library = Library("The counter-offensive met anti-tank fire before the cease-fire.", "The ceasefire held.")
    #expect(try library.found("ceasefire") == [1, 2])
    #expect(try library.found("counteroffensive antitank") == [1])
    #expect(try library.found("cease-fire") == [1, 2])
  }
}
