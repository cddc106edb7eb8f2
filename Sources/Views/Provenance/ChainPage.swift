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
        Line("“\(text[span])”", .cited) + Line(" · ", .faint) + Line(address, .id), label: Line(name, .id), width: width
      )
    ]
    for link in chain.links {
      var line = Line(link.words, .strong) + Line(" · \(ProvenanceLines.words(of: link.kind))", .faint)
      if let place = link.span {
        line += Line(" · \(entry.outline.address(of: place, in: entry.handle))", .id)
      }
      line += Line(" · rule: \(ProvenanceLines.words(of: link.rule))", .faint)
      line += ProvenanceLines.mark(of: link.standing)
      blocks.append(.labelled(line, label: Line(title(of: link.role), .faint), width: width))
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
        "end": .integer(span.end), "voice": .string(code(of: chain.voice)),
        "cue": chain.cue.map(ProvenanceLines.json) ?? .null,
        "chain": .array(chain.links.map { json(of: $0) }),
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
    switch chain.voice {
    case .attributed: Line("somebody is cited")
    case .own: Line("the outlet's own: nobody is cited here", .doubtful)
    case .unknown: Line("unknown: the article's language is not read, or no speaker is found", .doubtful)
    }
  }

  private static func code(of voice: Chain.Voice) -> String {
    switch voice {
    case .attributed: "attributed"
    case .own: "own"
    case .unknown: "unknown"
    }
  }

  private static func title(of role: ChainLink.Role) -> String {
    switch role {
    case .outlet: "outlet"
    case .agency: "agency"
    case .citedMedium: "cited outlet"
    case .source: "source"
    }
  }

  private static func words(of kind: Credit.Kind) -> String {
    switch kind {
    case .reporting: "who reported"
    case .editing: "who edited"
    case .taken: "taken over from another"
    }
  }

  private static func json(of link: ChainLink) -> JSON {
    var suggested: JSON = .null
    if case .suggestion(let reason) = link.standing { suggested = .string(reason.rawValue) }
    return .object([
      "role": .string(link.role == .citedMedium ? "cited_outlet" : link.role.rawValue), "words": .string(link.words),
      "span": link.span.map(ProvenanceLines.json) ?? .null, "type": .string(link.kind.rawValue),
      "rule": .string(ProvenanceLines.words(of: link.rule)), "fact": .bool(link.standing.isFact),
      "suggested_by": suggested,
    ])
  }
}
