import AssayModel
import AssaySearch
import Testing

@Suite struct RankingTests {
  private let filler = "The hall was full and the talks went on until late in the evening without a pause."

  @Test func `words next to each other rank above words far apart`() throws {
    let apart = "The armoured car that had been waiting near the old station since morning followed the train."
    let library = Library(
      "\(apart) Armoured. Train. The train. The armoured car. \(apart)",
      "\(filler) \(filler) He came by armoured train.")
    let hits = try library.hits("armoured train")
    #expect(hits.first?.article == ArticleHandle(2))
    #expect(try library.passages("armoured train").first == "He came by armoured train.")
  }

  @Test func `the words in the query's order rank above another order`() throws {
    let library = Library("The train armoured up.", "The armoured train up.")
    #expect(try library.hits("armoured train").map(\.article.number) == [2, 1])
    #expect(try library.hits("train armoured").map(\.article.number) == [1, 2])
  }

  @Test func `a sentence with both words ranks above sentences that share them out`() throws {
    let library = Library("Kim waved. \(filler) The train left.", "Kim took, so it was said at the time, the train.")
    #expect(try library.hits("kim train").map(\.article.number) == [2, 1])
  }

  @Test func `a rare word weighs more than a common one`() throws {
    let library = Library(
      "The summit ended.", "The howitzer fired.", "The summit began.", "A summit again.", "The last summit.")
    #expect(try library.hits("summit OR howitzer").first?.article == ArticleHandle(2))
  }

  @Test func `a word of the title counts double`() throws {
    var library = Library()
    library.add("The governor spoke of drones and of other things that day.", title: "A visit")
    library.add("The governor spoke of drones and of other things that day.", title: "Drones")
    library.add("\(filler) \(filler)", title: "Weather")
    #expect(try library.hits("drones").map(\.article.number) == [2, 1])
  }

  @Test func `a title that also opens the text is not counted three times`() throws {
    var library = Library()
    library.add("Drones\n\nThe governor spoke of many other things.", title: "Drones")
    library.add("The governor spoke of many other things.", title: "Drones")
    library.add(filler)
    let scores = try library.hits("drones governor").map(\.score)
    #expect(scores.count == 2)
    #expect(try library.result("title:drones").articles.count == 2)
  }

  @Test func `equal passages stand in the order of handle and place`() throws {
    let library = Library(Array(repeating: "The train left. The train left.", count: 4))
    let hits = try library.hits("train")
    #expect(hits.map(\.article.number) == [1, 1, 2, 2, 3, 3, 4, 4])
    #expect(hits.map(\.span.start) == [0, 16, 0, 16, 0, 16, 0, 16])
    #expect(try library.hits("train") == hits)
  }

  @Test func `the same word twice in a query counts once`() throws {
    let library = Library("The train left.", "Kim left.", filler)
    #expect(try library.hits("train trains train").map(\.score) == library.hits("train").map(\.score))
  }

  @Test func `scores fall and every article that matches has a hit`() throws {
    var random = Seeded(99)
    let words = ["kim", "train", "armoured", "summit", "putin", "drone", "howitzer", "rain", "port", "envoy"]
    let library = Library(
      (0..<60).map { _ in
        (0..<12).map { _ in
          (0..<7).map { _ in words[Int.random(in: words.indices, using: &random)] }.joined(separator: " ") + "."
        }.joined(separator: " ")
      })
    for query in ["kim train", "\"kim train\"", "kim OR drone", "summit -howitzer", "arm* putin", "(kim OR xi) port"] {
      let result = try library.result(query)
      #expect(zip(result.hits, result.hits.dropFirst()).allSatisfy { $0.score >= $1.score })
      if result.total <= Searcher.hitLimit {
        #expect(Set(result.hits.map(\.article)) == Set(result.articles))
      }
      for hit in result.hits {
        #expect(!hit.matches.isEmpty && hit.matches.allSatisfy(hit.span.contains))
        #expect(zip(hit.matches, hit.matches.dropFirst()).allSatisfy { $0.end <= $1.start })
      }
    }
  }
}
