import AssayAnchoring
import AssayCorpus
import AssayModel
import AssaySession
import AssayStanding

/// Finds the words of an import in the corpus as it is.
final class Reanchoring {
  /// What became of a span of the file.
  enum Outcome {
    /// A citation, and how it stands.
    case cited(Citation, Fidelity)
    case lost(reason: String)
  }

  private let corpus: Corpus
  private let standings: StandingBook
  private var tokens: [Digest: TokenisedText] = [:]
  private var finders: [Digest: QuoteFinder] = [:]
  private lazy var library = Library(corpus)

  init(_ corpus: Corpus) {
    self.corpus = corpus
    standings = StandingBook(corpus: corpus)
  }

  func outcome(of span: ImportedSpan) -> Outcome {
    guard let entry = library.article(span.article) else {
      return kept(span, because: "its article is not in the corpus")
    }
    let text = tokenised(entry)
    if let place = place(of: span, in: entry, text) { return cited(place, in: entry, text, span) }
    let anchoring = anchor(Description(as: span), in: text)
    if let place = anchoring.span, anchoring.fidelity == .exact || anchoring.fidelity == .moved {
      return cited(place, in: entry, text, span)
    }
    return kept(
      span, because: "its words are \(anchoring.fidelity.rawValue) in \(entry.handle)\(Self.hint(anchoring, entry))",
      as: anchoring.span.flatMap { Description(as: span, near: $0, anchoring, in: text) })
  }

  private static func hint(_ anchoring: Anchoring, _ entry: CorpusArticle) -> String {
    let places = anchoring.span.map { [$0] } ?? anchoring.candidates
    guard !places.isEmpty else { return "" }
    return ": see \(places.prefix(4).map { "\(entry.handle):\($0)" }.joined(separator: ", "))"
  }

  /// The place, where it is beyond doubt without any comparison of surroundings: the same text at the same offsets, or
  /// words without surroundings that stand in the article once.
  private func place(of span: ImportedSpan, in entry: CorpusArticle, _ text: TokenisedText) -> Span? {
    let article = entry.article.text
    if let place = span.span, place.end <= article.count, !place.isEmpty,
      span.article.digest == nil
        ? span.prefix.isEmpty && span.suffix.isEmpty : span.article.digest == entry.article.digest,
      SafeText.make(String(article[place])) == SafeText.make(span.quote)
    {
      return place
    }
    guard span.prefix.isEmpty, span.suffix.isEmpty else { return nil }
    let finder = finders[entry.article.digest] ?? QuoteFinder(in: text)
    finders[entry.article.digest] = finder
    let places = finder.places(of: span.quote)
    return places.count == 1 ? places[0] : nil
  }

  private func cited(
    _ place: Span, in entry: CorpusArticle, _ text: TokenisedText, _ span: ImportedSpan
  ) -> Outcome {
    let citation = Citation(
      article: ArticleCard(entry.article, handle: entry.handle), description: Description(of: place, in: text))
    let isSame = span.article.digest == entry.article.digest && span.span == place
    return .cited(citation, isSame || span.span == nil || span.span == place ? .exact : .moved)
  }

  /// The citation as the file has it, where that is enough to prove it one day: the article's id and digest, and where
  /// the words stood in it. `check` then lists it, and `reattach` settles it.
  ///
  /// - Parameter description: the place with more than the file says of it; nil where there is no more.
  private func kept(
    _ span: ImportedSpan, because reason: String, as description: Description? = nil
  ) -> Outcome {
    guard let id = span.article.id, let digest = span.article.digest, let place = span.span,
      place.count == span.quote.unicodeScalars.count
    else { return .lost(reason: reason) }
    let card = ArticleCard(
      id: ArticleID(id), digest: digest, title: span.article.title, outlet: span.article.outlet,
      published: span.article.published, url: span.article.url, language: span.article.language)
    let citation = Citation(article: card, description: description ?? Description(as: span))
    return .cited(citation, standings.standing(of: citation).fidelity)
  }

  private func tokenised(_ entry: CorpusArticle) -> TokenisedText {
    if let known = tokens[entry.article.digest] { return known }
    let text = TokenisedText(entry.article.text)
    tokens[entry.article.digest] = text
    return text
  }
}

/// Articles by what a file may name them by.
private struct Library {
  private let corpus: Corpus
  private var byDigest: [Digest: ArticleHandle] = [:]
  private var byURL: [String: [ArticleHandle]] = [:]

  init(_ corpus: Corpus) {
    self.corpus = corpus
    for entry in corpus.articles {
      if byDigest[entry.article.digest] == nil { byDigest[entry.article.digest] = entry.handle }
      if let url = entry.article.metadata.url { byURL[url, default: []].append(entry.handle) }
    }
  }

  /// By its text first, then by its id, then by its address where only one has it.
  func article(_ article: ImportedArticle) -> CorpusArticle? {
    if let found = article.digest.flatMap({ byDigest[$0] }) { return corpus.article(at: found) }
    if let found = article.id.flatMap({ corpus.article(ArticleID($0)) }) { return found }
    guard let handles = article.url.flatMap({ byURL[$0] }), handles.count == 1 else { return nil }
    return corpus.article(at: handles[0])
  }
}
