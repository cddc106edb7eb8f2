import AssayAnchoring
import AssayCorpus
import AssayModel
import AssaySearch
import AssaySession
import AssayStanding

/// A span of an article of the corpus.
package struct Place {
  package let article: CorpusArticle
  package let span: Span

  package var quote: String { String(article.article.text[span]) }
}

// Finding what a word names, or saying why it names nothing.

extension Desk {
  /// The claim a word names.
  package func claim(_ word: Word) throws(Refusal) -> Claim {
    guard let id = ClaimID(word.text) else {
      throw Refusal(
        "'\(word.text)' is not a claim", remedy: "Claims are named like c1. Type 'claims' to list them.", at: word.span)
    }
    return try claim(id).get { $0.at(word) }
  }

  /// The claim a word names, or the claim in focus where there is no word.
  package func claimOrFocus(_ word: Word?) throws(Refusal) -> Claim {
    if let word { return try claim(word) }
    guard let focus = state.focus else {
      throw Refusal(
        "no claim is in focus",
        remedy: state.claims.isEmpty
          ? "Add one with: claim add \"TEXT\"" : "Name one, or type 'focus c1' first.")
    }
    return try claim(focus).get { $0 }
  }

  private func claim(_ id: ClaimID) -> Result<Claim, Refusal> {
    if let claim = state.claims[id] { return .success(claim) }
    let wasDropped = id.ordinal <= state.lastClaim
    let remedy =
      state.claims.isEmpty ? "Add one with: claim add \"TEXT\"" : "Type 'claims' to list them."
    if wasDropped {
      return .failure(
        Refusal("claim \(id) was dropped", remedy: "Type 'log \(id)' to see when, or 'claims' to list them."))
    }
    let last = state.claims.last.map { " (the last is \($0.id))" } ?? " (there is none yet)"
    return .failure(Refusal("no claim \(id)\(last)", remedy: remedy))
  }

  /// The evidence a word names.
  package func evidence(_ word: Word) throws(Refusal) -> Evidence {
    guard let id = EvidenceID(word.text) else {
      throw Refusal(
        "'\(word.text)' is not an evidence", remedy: "Evidence is named like e1. Type 'summary' to see it.",
        at: word.span)
    }
    if let evidence = state.evidence[id] { return evidence }
    if id.ordinal <= state.lastEvidence {
      throw Refusal(
        "evidence \(id) was detached", remedy: "Type 'log' to see when, and 'summary' to see what is attached.",
        at: word.span)
    }
    let last = state.evidence.last.map { " (the last is \($0.id))" } ?? " (there is none yet)"
    throw Refusal("no evidence \(id)\(last)", remedy: "Type 'summary' to see what is attached.", at: word.span)
  }

  package func article(_ handle: ArticleHandle, at word: Word) throws(Refusal) -> CorpusArticle {
    if let article = corpus.article(at: handle) { return article }
    if let card = corpus.card(at: handle) {
      throw Refusal(
        "article \(handle) cannot be read: \(card.file) has gone or was written to since it was indexed",
        remedy: "What has changed is taken up before the next command.", at: word.span)
    }
    let last = corpus.handles.last.map { " (the last is \($0))" } ?? " (the corpus is empty)"
    throw Refusal("no article \(handle)\(last)", remedy: "Type 'articles' to list them.", at: word.span)
  }

  /// The article that a word names by its handle.
  func article(_ word: Word) throws(Refusal) -> CorpusArticle {
    guard let handle = ArticleHandle(word.text) else {
      throw Refusal(
        "'\(word.text)' is not an article", remedy: "Articles are named like a3. Type 'articles' to list them.",
        at: word.span)
    }
    return try article(handle, at: word)
  }

  /// The span an address names; `quote` is the quotation that stood behind it.
  package func place(_ word: Word, quote: Word?) throws(Refusal) -> Place {
    guard let address = Address(word.text), !word.isQuoted else { throw Refusal.notAnAddress(word) }
    let place = try place(address, at: word)
    guard let quote else {
      guard case .article = address else { return place }
      throw Refusal(
        "\(word.text) names a whole article",
        remedy: "Name a part of it: \(word.text).4, \(word.text).4.2, "
          + "\(word.text):412-795 or \(word.text) \"the words\".", at: word.span)
    }
    return try find(quote, in: place, named: word.text)
  }

  /// The span an address names; a whole article where it names one.
  package func place(_ address: Address, at word: Word) throws(Refusal) -> Place {
    switch address {
    case .article(let handle):
      let article = try article(handle, at: word)
      return Place(article: article, span: article.article.text.span)
    case .paragraph(let handle, let number):
      let article = try article(handle, at: word)
      return Place(article: article, span: try paragraph(number, of: article, at: word).span)
    case .sentence(let handle, let number, let sentence):
      let article = try article(handle, at: word)
      let sentences = try paragraph(number, of: article, at: word).sentences
      guard sentence <= sentences.count else {
        throw Refusal(
          "\(handle).\(number) has \(WordList.count(sentences.count, "sentence"))",
          remedy: "Type 'show \(handle).\(number)' to read it.", at: word.span)
      }
      return Place(article: article, span: sentences[sentence - 1])
    case .span(let handle, let span):
      let article = try article(handle, at: word)
      let count = article.article.text.count
      guard !span.isEmpty, span.end <= count else {
        throw Refusal(
          span.isEmpty ? "\(span) is empty" : "\(handle) has \(count) scalars; \(span) ends behind them",
          remedy: "Offsets count Unicode scalars from 0; the end is not included.", at: word.span)
      }
      return Place(article: article, span: span)
    case .hit(let number):
      guard !hits.isEmpty else {
        throw Refusal("there are no hits to choose from", remedy: "Search first: search \"WORDS\"", at: word.span)
      }
      guard number <= hits.count, let article = corpus.article(at: hits[number - 1].article) else {
        throw Refusal("the last search has \(WordList.count(hits.count, "hit"))", at: word.span)
      }
      return Place(article: article, span: hits[number - 1].span)
    case .evidence(let id):
      return try stands(try evidence(Word(id.description, span: word.span)), at: word)
    case .claim:
      throw Refusal.notAnAddress(word)
    }
  }

  /// Where an evidence stands now, where that is beyond doubt.
  private func stands(_ evidence: Evidence, at word: Word) throws(Refusal) -> Place {
    let standing = standings.standing(of: evidence)
    guard let span = standing.settledSpan, let article = standing.article.flatMap({ corpus.article(at: $0) }) else {
      throw Refusal(
        "\(evidence.id) is \(standing.fidelity.rawValue): its words are not in the corpus as they were attached",
        remedy: "Type 'show \(evidence.id)' to see what became of them.", at: word.span)
    }
    return Place(article: article, span: span)
  }

  private func paragraph(
    _ number: Int, of article: CorpusArticle, at word: Word
  ) throws(Refusal) -> Outline.Paragraph {
    let paragraphs = article.outline.paragraphs
    guard number <= paragraphs.count else {
      throw Refusal(
        "\(article.handle) has \(WordList.count(paragraphs.count, "paragraph"))",
        remedy: "Type 'show \(article.handle)' to read it.", at: word.span)
    }
    return paragraphs[number - 1]
  }

  /// The one place of a quotation inside another place.
  private func find(_ quote: Word, in place: Place, named name: String) throws(Refusal) -> Place {
    let handle = place.article.handle
    let everywhere = QuoteFinder(in: place.article.article.text).places(of: quote.text)
    let found = everywhere.filter { place.span.contains($0) }
    let names = places(found.isEmpty ? everywhere : found, in: place.article)
    let list = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", and \(names.count - 8) more" : "")
    switch found.count {
    case 1: return Place(article: place.article, span: found[0])
    case 0 where !everywhere.isEmpty:
      throw Refusal(
        "these words do not stand in \(name)", remedy: "In \(handle) they stand in \(list).", at: quote.span)
    case 0:
      throw Refusal(
        "these words do not stand in \(handle)", remedy: "Type 'show \(handle)' to read it, or 'search' for them.",
        at: quote.span)
    default:
      let part = names.first { !$0.contains(":") }.map { "\($0) \"…\" or " } ?? ""
      throw Refusal(
        "these words stand in \(name) \(found.count) times: \(list)",
        remedy: "Add words before or behind them, or name the place: \(part)\(handle):\(found[0]).", at: quote.span)
    }
  }

  /// How each of several spans is named so that the name means this one alone.
  private func places(_ spans: [Span], in article: CorpusArticle) -> [String] {
    let outline = article.outline
    let addresses = spans.map { outline.address(of: $0, in: article.handle) }
    var counts: [String: Int] = [:]
    for address in addresses { counts[address, default: 0] += 1 }
    return zip(spans, addresses).map { span, address in
      counts[address] == 1 ? address : "\(article.handle):\(span)"
    }
  }
}

extension Refusal {
  static func notAnAddress(_ word: Word) -> Refusal {
    guard !word.isQuoted else {
      return Refusal(
        "the article that these words stand in is missing",
        remedy: "Name it before them, as in a3 \"the words\"; 'search' finds it.", at: word.span)
    }
    return Refusal(
      "'\(word.text)' is not an address",
      remedy: "Addresses look like a3, a3.4, a3.4.2, a3:412-795, #2 or e5; 'help addresses' explains them.",
      at: word.span)
  }
}

extension Result where Failure == Refusal {
  fileprivate func get(_ place: (Refusal) -> Refusal) throws(Refusal) -> Success {
    switch self {
    case .success(let value): return value
    case .failure(let refusal): throw place(refusal)
    }
  }
}
