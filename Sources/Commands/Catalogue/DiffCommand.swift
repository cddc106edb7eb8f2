import AssayCorpus
import AssayLocker
import AssayModel
import AssaySession
import AssayStanding
import AssayViews

package struct DiffCommand: Command {
  package static let manual = Manual(
    "diff", group: .reading, usage: ["ARTICLE|EVIDENCE"], takes: ["ARTICLE": .citedArticle],
    summary: "Show what an outlet changed in an article since it was cited.",
    details: [
      "The old text comes from the locker, where attaching a span keeps it. Words that went stand between [- and -], "
        + "words that came between {+ and +}."
    ],
    examples: [("diff a6", "what became of an article"), ("diff e1", "what became of an evidence's article")])

  private let word: Word

  package init(_ arguments: inout Arguments) throws(Refusal) {
    word = try arguments.next("the article")
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let cited = try cited(on: desk)
    guard let latest = cited.last, let handle = desk.standings.standing(of: latest).article,
      let article = desk.corpus.article(at: handle)
    else {
      throw Refusal(
        "the article is no longer in the corpus", remedy: "The quotes are kept: type 'summary' to see them.",
        at: word.span)
    }
    let card = latest.citation.article
    guard let old = try text(card.digest, on: desk) else {
      throw Refusal(
        "the article's old text is not in the locker",
        remedy: "Without it only 'check' can say what became of a quote.",
        at: word.span)
    }
    let evidence = cited.filter { $0.citation.article.digest == card.digest }
    return Reply(DiffPage.view(of: article, since: card, text: old, evidence: evidence))
  }

  /// The evidence that cites the article, oldest first; what was cited last says which text is the old one.
  private func cited(on desk: Desk) throws(Refusal) -> [Evidence] {
    guard let address = Address(word.text) else { throw Refusal.notAnAddress(word) }
    switch address {
    case .evidence: return [try desk.evidence(word)]
    case .article(let handle):
      _ = try desk.article(handle, at: word)
      let cited = desk.state.evidence.values.filter { desk.standings.standing(of: $0).article == handle }
      if cited.isEmpty {
        throw Refusal("nothing in this session cites \(handle)", remedy: "Only what was cited is kept.", at: word.span)
      }
      return cited
    default:
      throw Refusal(
        "'\(word.text)' is neither an article nor an evidence", remedy: "Write it like a3 or e5.", at: word.span)
    }
  }

  private func text(_ digest: Digest, on desk: Desk) throws(Refusal) -> ScalarText? {
    do throws(LockerError) { return try desk.locker.text(of: digest) } catch {
      throw Refusal(error.problem, remedy: error.remedy, at: word.span)
    }
  }
}
