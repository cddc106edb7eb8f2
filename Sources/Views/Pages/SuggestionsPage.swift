import AssayCorpus
import AssayJSON
import AssayModel
import AssayProvenance
import AssaySearch
import AssaySession

/// Passages that may settle a claim, each with what speaks for a second look at it.
package enum SuggestionsPage {
  /// What is shown of each passage besides its words.
  package struct Look: Hashable, Sendable {
    /// Which words brought it here, and how much each of them counts.
    package var explains = false
    /// Where else the same stands.
    package var listsCopies = false

    package init() {}
  }

  /// A stance that a passage's own words propose, with the words.
  package struct Proposal: Hashable, Sendable {
    let found: StanceProposal
    let words: String

    package init(_ found: StanceProposal, words: String) {
      self.found = found
      self.words = words
    }
  }

  /// The claim in a line, where it is one; `asked` is what was looked for.
  package static func heading(of claim: Claim?, asked: String) -> View {
    var view = View(fields: ["claim": .optional(claim?.id.description), "text": .string(asked)])
    if let claim {
      let line = claim.verdictLine + Line(": ") + Line(claim.statement.text, .strong)
      view.blocks = [.labelled(line, label: Line("\(claim.id)", .id), width: 5)]
    }
    return view
  }

  /// - Parameters:
  ///   - total: how many passages there are, these among them.
  ///   - claim: whose passages they are; nil for a sentence of no claim.
  ///   - proposals: by the number of the passage.
  package static func view(
    of passages: [SuggestedPassage], of total: Int, for claim: ClaimID?, isInFocus: Bool, isEmptyQuestion: Bool,
    _ look: Look, in corpus: Corpus, proposals: [Int: Proposal] = [:]
  ) -> View {
    var blocks: [Block] = []
    var values: [JSON] = []
    let width = "#\(passages.last?.hit.number ?? 0)".count + 1
    for passage in passages {
      guard let entry = corpus.article(at: passage.hit.article) else { continue }
      let proposal = proposals[passage.hit.number]
      blocks += self.blocks(of: passage, proposal, in: entry, look, width: width, corpus)
      values.append(json(of: passage, proposal, in: entry, corpus))
    }
    let numbers = passages.first.flatMap { first in passages.last.map { first.hit.number...$0.hit.number } }
    var footing = self.footing(of: numbers, of: total, isEmptyQuestion)
    if !isInFocus, let claim, numbers != nil { footing += "; attach with --to \(claim)" }
    blocks.append(.line(Line(footing, .faint)))
    return View(blocks, fields: ["hits": .array(values), "total": .integer(total)])
  }

  private static func blocks(
    of passage: SuggestedPassage, _ proposal: Proposal?, in entry: CorpusArticle, _ look: Look, width: Int,
    _ corpus: Corpus
  ) -> [Block] {
    let hit = passage.hit
    let address = entry.gradualOutline.address(of: hit.span, in: entry.handle)
    var line = Line("\(address) ", .id) + Line(ArticleCard(entry.article).byline, .faint) + Line(": ", .faint)
    line += HitsPage.marked(hit, in: entry.article.text)
    line += Line(elsewhere(passage.copies), .faint)
    var blocks: [Block] = [.labelled(line, label: Line("#\(hit.number)", .strong), width: width)]
    func below(_ line: Line) { blocks.append(.labelled(line, label: Line(), width: width)) }
    for hint in passage.hints { below(Line(hint.words, .doubtful)) }
    if let proposal {
      below(StanceProposalPage.line(of: proposal.found, words: proposal.words, taking: "attach #\(hit.number)"))
    }
    if look.explains { for line in PassageReasons(passage).lines { below(line) } }
    if look.listsCopies {
      for copy in passage.copies {
        guard let other = corpus.article(at: copy.article) else { continue }
        let place =
          Line(copy.isInCopy ? "copy, in a copied article: " : "copy: ", .faint)
          + Line(other.gradualOutline.address(of: copy.span, in: other.handle), .id)
        let words = Line(": “\(other.article.text[copy.span])”")
        below(place + Line(" \(ArticleCard(other.article).byline)", .faint) + words)
      }
    }
    return blocks
  }

  /// ` (+3 copies)`: how often else nearly the same words stand.
  private static func elsewhere(_ places: [SuggestedPassage.Place]) -> String {
    places.isEmpty ? "" : places.count == 1 ? " (+1 copy)" : " (+\(places.count) copies)"
  }

  private static func footing(of numbers: ClosedRange<Int>?, of total: Int, _ isEmptyQuestion: Bool) -> String {
    guard !isEmptyQuestion else { return "there is no word to look for" }
    guard total > 0 else { return "no passage has a word of it" }
    guard let numbers else { return "that was all: \(total) \(total == 1 ? "passage" : "passages")" }
    let shown =
      numbers.lowerBound == 1 ? "the best \(numbers.count)" : "#\(numbers.lowerBound) to #\(numbers.upperBound)"
    guard numbers != 1...total else { return total == 1 ? "1 passage" : "\(total) passages" }
    return "\(shown) of \(total) passages\(numbers.upperBound < total ? "; 'more' lists the next" : "")"
  }

  private static func json(
    of passage: SuggestedPassage, _ proposal: Proposal?, in entry: CorpusArticle, _ corpus: Corpus
  ) -> JSON {
    var object = HitsPage.json(of: passage.hit, in: entry)
    object["hints"] = .array(passage.hints.map(\.json))
    object["copies"] = .array(
      passage.copies.compactMap { copy in
        corpus.article(at: copy.article).map { other in
          .object([
            "article": .string(other.id.value), "handle": .string("\(copy.article)"),
            "kind": .string(copy.isInCopy ? "copy" : "alike"),
            "start": .integer(copy.span.start), "end": .integer(copy.span.end),
            "excerpt": .string(String(other.article.text[copy.span])),
          ])
        }
      })
    if let proposal { object["proposal"] = StanceProposalPage.json(of: proposal.found, words: proposal.words) }
    object["why"] = PassageReasons(passage).json
    return .object(object)
  }
}

extension ConflictHint {
  fileprivate var json: JSON {
    switch self {
    case .denial(let word, _): .object(["kind": "denial", "here": .string(word), "text": .string(words)])
    case .amount(let here, let claim, _):
      .object(["kind": "amount", "here": .string(here), "claim": .string(claim), "text": .string(words)])
    case .negatedClaim(let word):
      .object(["kind": "negation", "claim": .string(word), "text": .string(words)])
    }
  }
}
