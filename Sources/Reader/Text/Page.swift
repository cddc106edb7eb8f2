import AssayAnchoring
import AssayBacking
import AssayCorpus
import AssayModel
import AssaySession
import AssayStanding

/// An article that is open in the reader, with the evidence that stands in it.
package struct Page {
  /// A span of the article that is attached to a claim.
  package struct Mark: Hashable, Sendable {
    package let id: EvidenceID
    package let claim: ClaimID
    package let stance: Stance
    package let span: Span

    package init(id: EvidenceID, claim: ClaimID, stance: Stance, span: Span) {
      self.id = id
      self.claim = claim
      self.stance = stance
      self.span = span
    }
  }

  package let handle: ArticleHandle
  let title: String
  /// Outlet, date, authors: what is known of the article besides its title.
  let facts: String
  let digest: Digest
  let text: ScalarText
  /// The paragraphs; a text without a word has one that is empty, so that the cursor has a place.
  let paragraphs: [Span]
  /// The evidence, in reading order.
  package private(set) var marks: [Mark] = []
  private let outline: GradualOutline
  private let found = Found()

  /// What takes time in a long text is made when it is first asked for.
  private final class Found {
    /// The text as it is searched in.
    var folded: FoldedText?
    var sentences: [Int: [Span]] = [:]
    var speeches: [Speech]?
  }

  private let findSpeeches: () -> [Speech]

  /// - Parameter speeches: finds who says what; asked once, when it is wanted.
  package init(
    _ entry: CorpusArticle, cited: [StandingEvidence], speeches: @escaping () -> [Speech] = { [] }
  ) {
    findSpeeches = speeches
    let metadata = entry.article.metadata
    handle = entry.handle
    title = metadata.title ?? entry.file
    var facts = [metadata.outlet, metadata.published?.text].compactMap { $0 }
    if !metadata.authors.isEmpty { facts.append("by " + metadata.authors.joined(separator: ", ")) }
    if let agency = metadata.agency { facts.append("credits \(agency)") }
    if let language = metadata.language { facts.append(language) }
    self.facts = facts.isEmpty ? entry.file : facts.joined(separator: " · ")
    digest = entry.article.digest
    text = entry.article.text
    outline = entry.gradualOutline
    paragraphs = outline.paragraphs.isEmpty ? [Span(0..<0)] : outline.paragraphs
    take(cited)
  }

  /// Takes up the evidence as it is now.
  package mutating func take(_ cited: [StandingEvidence]) {
    marks = cited.compactMap { cited in
      guard cited.standing.article == handle, let span = cited.standing.settledSpan else { return nil }
      let evidence = cited.evidence
      return Mark(id: evidence.id, claim: evidence.claim, stance: evidence.stance, span: span)
    }.sorted { ($0.span, $0.id) < ($1.span, $1.id) }
  }

  /// Whether this is the text of an article as a corpus has it now.
  package func isText(of entry: CorpusArticle) -> Bool { entry.article.digest == digest }

  /// The places of words, by the shell's own folding of case, quote marks, dashes and white space.
  func places(of words: String) -> [Span] {
    let text = found.folded ?? FoldedText(text)
    found.folded = text
    return text.places(of: words)
  }

  /// Who says what, in reading order and apart from each other.
  var speeches: [Speech] {
    let speeches = found.speeches ?? findSpeeches()
    found.speeches = speeches
    return speeches
  }

  /// What is said at an offset, and by whom.
  func speech(at offset: Int) -> Speech? {
    let speeches = speeches
    var low = 0
    var high = speeches.count
    while low < high {
      let middle = (low + high) / 2
      if speeches[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < speeches.count && speeches[low].span.contains(offset) ? speeches[low] : nil
  }

  /// The text's scalars, for which offsets are places.
  var scalars: [Unicode.Scalar] { outline.scalars }

  /// The sentences of a paragraph; at least one.
  func sentences(of paragraph: Int) -> [Span] {
    if let sentences = found.sentences[paragraph] { return sentences }
    let sentences =
      outline.paragraphs.isEmpty ? [paragraphs[paragraph]] : outline.sentences(ofParagraph: paragraph)
    found.sentences[paragraph] = sentences
    return sentences
  }

  /// The paragraph that holds an offset, or the last one that begins before it.
  func paragraph(at offset: Int) -> Int {
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The sentence of a paragraph that holds an offset, or the last one that begins before it.
  func sentence(at offset: Int, in paragraph: Int) -> Int {
    let sentences = sentences(of: paragraph)
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// `a3.4.2`, or `a3.4` where the paragraph is one sentence.
  func address(of offset: Int) -> String {
    let paragraph = paragraph(at: offset)
    let place = "\(handle).\(paragraph + 1)"
    guard sentences(of: paragraph).count > 1 else { return place }
    return "\(place).\(sentence(at: offset, in: paragraph) + 1)"
  }
}
