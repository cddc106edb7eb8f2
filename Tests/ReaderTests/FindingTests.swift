import AssayCommands
import AssayCorpus
import AssayModel
import AssayReader
import AssaySearch
import AssaySession
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

/// Searching, hits, evidence and other articles.
struct FindingTests {
  private let text = "“It’s  no\ncomment,” he said. NO COMMENT again.\n\nThe third no comment."

  @Test func `a search folds case, quote marks and white space, and goes along as it is typed`() throws {
    let sitting = try Sitting(text)
    sitting.press("/")
    sitting.type("\"it's no comm")
    #expect(sitting.words(2) == "“I")
    sitting.press(.enter)
    #expect(sitting.screen.last?.contains("match 1 of 1") == true)
  }

  @Test func `n and N go through the matches and round at the ends`() throws {
    let sitting = try Sitting(text)
    sitting.press("/")
    sitting.type("no comment")
    sitting.press(.enter)
    #expect(sitting.words(2) == "no")
    sitting.press("n")
    #expect(sitting.words(10) == "NO COMMENT")
    sitting.press("n", "n")
    #expect(sitting.words(10) == "no\ncomment")
    #expect(sitting.screen.last?.contains("from the top") == true)
    sitting.press("N")
    #expect(sitting.words(11) == "no comment.")
    #expect(sitting.screen.last?.contains("match 3 of 3 · n, N: next and previous · from the end") == true)
  }

  @Test func `Escape leaves a search where it began`() throws {
    let sitting = try Sitting(text)
    sitting.type("w/third")
    #expect(sitting.words(5) == "third")
    sitting.press(.escape)
    #expect(sitting.words(2) == "It")
  }

  @Test func `words that do not stand there are said not to`() throws {
    let sitting = try Sitting(text)
    sitting.type("/armoured")
    sitting.press(.enter)
    #expect(sitting.screen.last?.contains("“armoured” does not stand in a1") == true)
    sitting.press("n")
    #expect(sitting.reader.cursor == 0)
  }

  @Test func `the hits of the last search are gone through, article by article`() throws {
    let sitting = try Sitting(
      "A train came.\n\nAnother train.", "Nothing here.", "Trains and a train.", lines: ["search train"])
    let hits = sitting.desk.bench.desk.hits
    var seen: [String] = []
    for _ in hits {
      sitting.press("n")
      seen.append("\(sitting.reader.page.handle):\(sitting.reader.cursor)")
    }
    let first = try #require(hits.firstIndex { $0.article.number == 1 && $0.span.start == 0 })
    // The cursor stands on a hit already: going on begins behind it.
    let order = hits[(first + 1)...] + hits[...first]
    #expect(seen == order.map { "\($0.article):\($0.span.start)" })
    #expect(sitting.screen.last?.contains("hit #\(first + 1) of \(hits.count)") == true)
  }

  @Test func `articles are turned in the order of the hits, else of the corpus`() throws {
    let found = try Sitting("A train came.", "Nothing here.", "Trains.", lines: ["search train"])
    found.press("]")
    let order = found.desk.bench.desk.hits.map(\.article.number)
    #expect(found.reader.page.handle.number == (order == [1, 3] ? 3 : 1))
    let all = try Sitting("A train came.", "Nothing here.", "Trains.")
    all.press("]", .tab)
    #expect(all.reader.page.handle.number == 3)
    all.press("]")
    #expect(all.screen.last?.contains("a3 is the last article") == true)
    all.press(.backTab, "[", "[")
    #expect(all.screen.last?.contains("a1 is the first article") == true)
  }

  @Test func `a search goes on in the next article`() throws {
    let sitting = try Sitting("One train.", "Here is a TRAIN too.")
    sitting.type("/train")
    sitting.press(.enter, "]", "n")
    #expect(sitting.words(5) == "TRAIN")
  }

  @Test func `evidence is gone through to and fro`() throws {
    let sitting = try Sitting(text, claims: ["C"], lines: ["attach a1:33-43", "attach a1:55-60 --refutes"])
    sitting.press("'")
    #expect(sitting.reader.cursor == 33)
    #expect(sitting.screen.last?.contains("e1 + supports c1") == true)
    sitting.press("'")
    #expect(sitting.reader.cursor == 55)
    sitting.press("'")
    #expect(sitting.reader.cursor == 33)
    sitting.press("\"")
    #expect(sitting.reader.cursor == 55)
  }

  @Test func `without hits or evidence it is said how to get some`() throws {
    let sitting = try Sitting("One.")
    sitting.press("n")
    #expect(sitting.screen.last?.contains("/ searches this article") == true)
    sitting.press("'")
    #expect(sitting.screen.last?.contains("no evidence stands in a1 yet") == true)
    sitting.press("]")
    #expect(sitting.screen.last?.contains("there is no other article") == true)
  }
}
