import AssayBacking
import AssayCorpus
import AssayJSON
import AssayModel
import AssayProvenance
import AssaySession

/// The way that the words of a passage came, from the outlet to whoever said them.
package enum ChainPage {
  /// - Parameters:
  ///   - name: what the passage was called: `e3`, or its address.
  ///   - credits: what the article says at its foot of who worked on it.
  package static func view(
    of chain: Chain, named name: String, at span: Span, in entry: CorpusArticle, credits: [Credit]
  ) -> View {
    let text = entry.article.text
    let address = entry.outline.address(of: span, in: entry.handle)
    let width = max(name.count, 12) + 2
    var blocks: [Block] = [
      .labelled(
        Line(cited: String(text[span])) + Line(" · ", .faint) + Line(address, .id), label: Line(name, .id), width: width
      )
    ]
    for link in chain.links {
      var line = Line(link.words, .strong) + Line(" · \(link.kind.words)", .faint)
      if let place = link.span {
        line += Line(" · \(entry.outline.address(of: place, in: entry.handle))", .id)
      }
      line += Line(" · rule: \(link.rule.words)", .faint)
      line += ProvenanceLines.mark(of: link.standing)
      blocks.append(.labelled(line, label: Line(link.role.title, .faint), width: width))
    }
    if let cue = chain.cue {
      blocks.append(.labelled(Line("“\(text[cue])”"), label: Line("cue", .faint), width: width))
    }
    blocks.append(.labelled(voice(of: chain), label: Line("voice", .faint), width: width))
    for credit in credits {
      blocks.append(
        .labelled(
          Line("“\(text[credit.span])” ") + Line("(\(words(of: credit.kind)), no proof of a copy)", .faint),
          label: Line("credit", .faint), width: width))
    }
    return View(
      blocks,
      fields: [
        "article": .string(entry.id.value), "handle": .string("\(entry.handle)"), "start": .integer(span.start),
        "end": .integer(span.end), "voice": .string(chain.voice.name),
        "cue": chain.cue.map(ProvenanceLines.json) ?? .null,
        "chain": .array(chain.links.map(\.json)),
        "credits": .array(
          credits.map {
            .object([
              "kind": .string($0.kind.rawValue), "start": .integer($0.span.start), "end": .integer($0.span.end),
              "text": .string(String(text[$0.span])),
            ])
          }),
      ])
  }

  private static func voice(of chain: Chain) -> Line {
    Line(chain.voice.words, chain.voice == .attributed ? .plain : .doubtful)
  }

  private static func words(of kind: Credit.Kind) -> String {
    switch kind {
    case .reporting: "who reported"
    case .editing: "who edited"
    case .taken: "taken over from another"
    }
  }
}
