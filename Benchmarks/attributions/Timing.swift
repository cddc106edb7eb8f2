import AssayBacking
import AssayCache
import AssayCorpus
import AssayModel
import AssayProvenance
import Foundation

/// What a corpus of many articles costs: fingerprints, the first reading with everything kept, and a changed article.
enum Timing {
  /// Articles of about 3,000 scalars, cut out of those that were given, none of them equal to another.
  private struct Many: ArticleStore {
    let articles: [Article]
    let skipped: [SkippedFile] = []
    let digest = Digest.zero
    var count: Int { articles.count }

    func record(at position: Int) -> ArticleRecord? {
      articles.indices.contains(position) ? ArticleRecord(article: articles[position], file: "made up") : nil
    }

    func position(of id: ArticleID) -> Int? { Int(id.value) }

    init(_ count: Int, from given: [GoldArticle]) {
      var pieces: [String] = []
      for article in given where article.text.count > 400 {
        pieces.append(String(article.text.string.unicodeScalars.prefix(3000)))
      }
      articles = (0..<count).map { number in
        Self.article("\(number)", pieces[number % pieces.count] + "\n\nCopy \(number).")
      }
    }

    init(_ articles: [Article]) { self.articles = articles }

    static func article(_ id: String, _ text: String) -> Article {
      Article(id: ArticleID(id), metadata: ArticleMetadata(language: "en"), text: ScalarText(text))
    }
  }

  static func add(to table: inout TargetTable, count: Int, from given: [GoldArticle]) {
    let many = Many(count, from: given)
    let scalars = many.articles.reduce(0) { $0 + $1.text.count }
    let named = "\(count) articles of \(scalars / max(1, count)) scalars"
    let prints = Processor.seconds { for article in many.articles { _ = CopyPrint(of: article.text) } }
    table.add("fingerprints of \(count) articles, s, one core", prints, .below(5), places: 2, of: named)

    let path = NSTemporaryDirectory() + "assay-findings-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    func book(_ corpus: Corpus) -> ProvenanceBook {
      ProvenanceBook(over: corpus, cache: PackedCache(path: path, version: ProvenanceBook.cacheVersion))
    }
    let corpus = Corpus(location: "made up", store: many)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    var shown = Date.distantPast
    let first = Processor.elapsed {
      _ = book(corpus).readAll(tell: { step in
        guard shown.timeIntervalSinceNow < -1 else { return }
        shown = Date()
        FileHandle.standardError.write(Data("\r\(step.words)".utf8))
      })
    }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
    table.add("reading of them, everything kept, s, \(cores) cores", first, .below(60), places: 1)
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    table.add("kept bytes for each", Double(size) / Double(max(1, count)), .none, places: 0)
    let again = Processor.elapsed { _ = book(corpus).readAll() }
    table.add("the same again, s", again, .none, places: 2)

    guard let old = many.articles.first else { return }
    var changed = many.articles
    changed[0] = Many.article("0", old.text.string + "\n\nThe mayor said on Monday that the pier is safe.")
    let after = Corpus(location: "made up", store: Many(changed))
    let next = book(after)
    // The directory is read with the first question, once in a sitting.
    let opening = Processor.elapsed {
      if let other = after.article(at: ArticleHandle(2)) { _ = next.findings(in: other) }
    }
    table.add("opening what was kept, ms", opening * 1000, .none, places: 1)
    let one = Processor.elapsed {
      if let entry = after.article(at: ArticleHandle(1)) { _ = next.findings(in: entry) }
      next.save()
    }
    table.add("a changed article, ms", one * 1000, .below(50), places: 2)
  }
}
