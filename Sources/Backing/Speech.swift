import AssayCorpus
import AssayModel
import AssayProvenance

/// Words that somebody is said to have said.
package struct Speech: Hashable, Sendable {
  package let span: Span
  /// The source's words.
  package let speaker: String
  /// Whether the sentence itself names the speaker; a pronoun's or an earlier sentence's is a suggestion.
  package let isFact: Bool
}

extension ProvenanceBook {
  /// Who says what in an article, in reading order and apart from each other.
  package func speeches(in entry: CorpusArticle) -> [Speech] {
    let read = reading(of: entry)
    var speeches: [Speech] = []
    for attribution in read.attributions {
      guard let source = attribution.source else { continue }
      let speaker = read.reading.words(source)
      speeches += attribution.content.map { Speech(span: $0, speaker: speaker, isFact: attribution.isFact) }
      speeches += attribution.continued.map { Speech(span: $0, speaker: speaker, isFact: false) }
    }
    speeches.sort { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
    var apart: [Speech] = []
    // What is said inside of what is said belongs to whoever tells all of it.
    for speech in speeches where apart.last.map({ $0.span.end <= speech.span.start }) ?? true { apart.append(speech) }
    return apart
  }
}
