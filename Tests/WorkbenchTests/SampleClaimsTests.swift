import AssayAnchoring
import AssayCommands
import AssayCorpus
import AssayModel
import AssaySearch
import AssayWorkbench
import SampleDesk
import Testing

/// The sample's claims, as `Sessions/CLAIMS.md` has worked them by hand, against what 'suggest' brings first.
struct SampleClaimsTests {
  private struct WorkedClaim {
    var text: String
    var verdict = ""
    var evidence: [(stance: String, quote: String)] = []

    /// The quotations that carry the verdict; of an unverified claim any may be what a reviewer has to read.
    var settling: [String] {
      let stance = ["confirmed": "supports", "denied": "refutes"][verdict]
      return evidence.filter { stance == nil || $0.stance == stance }.map(\.quote)
    }
  }

  private func claims() throws -> [WorkedClaim] {
    let text = try #require(Files.text(SourceTree.path("Sessions/CLAIMS.md")))
    var claims: [WorkedClaim] = []
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("## "), let space = line.firstRange(of: ". ") {
        claims.append(WorkedClaim(text: String(line[space.upperBound...])))
      } else if claims.isEmpty {
        continue
      } else if let place = line.firstRange(of: "**Verdict: ") {
        claims[claims.count - 1].verdict = String(line[place.upperBound...].prefix { $0.isLetter })
        guard let other = line.firstRange(of: "The quotations of "),
          let number = Int(line[other.upperBound...].prefix { $0.isNumber })
        else { continue }
        // With the stances turned round.
        let turned = ["supports": "refutes", "refutes": "supports"]
        claims[claims.count - 1].evidence = claims[number - 1].evidence.map {
          (turned[$0.stance] ?? $0.stance, $0.quote)
        }
      } else if line.hasPrefix("| ") {
        let cells = line.split(separator: "|").map { $0.trimmingPrefix(while: \.isWhitespace) }
        guard cells.count >= 3, let first = cells[2].firstIndex(of: "`") else { continue }
        let quote = cells[2][cells[2].index(after: first)...].prefix { $0 != "`" }
        claims[claims.count - 1].evidence.append((String(cells[0].prefix { $0.isLetter }), String(quote)))
      }
    }
    return claims
  }

  @Test func `what settles a claim of the sample is among the first five`() throws {
    var settled: [String] = []
    var missed: [String] = []
    for claim in try claims() {
      let desk = try SampleDesk()
      try desk.run("suggest \(Words.quoted(claim.text)) --copies")
      let corpus = desk.bench.desk.corpus
      let isSettled = desk.bench.desk.hits.contains { hit in
        guard let text = corpus.article(at: hit.article)?.article.text else { return false }
        let finder = QuoteFinder(in: text)
        return claim.settling.contains { finder.places(of: $0).contains { $0.overlaps(hit.span) } }
      }
      if isSettled { settled.append(claim.text) } else { missed.append(claim.text) }
    }
    #expect(settled.count + missed.count == 13)
    #expect(settled.count >= 13, "missed: \(missed.joined(separator: "; "))")
  }
}
