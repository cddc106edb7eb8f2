import AssayModel

/// What is found in an article by reading it once: who says what, who declines, credits and fingerprints.
///
/// It depends on the article's text and language alone, so that it can be kept by the digest of the text, as bytes.
package struct ArticleFindings: Hashable, Sendable {
  package let attributions: [Attribution]
  package let nonDenials: [NonDenial]
  package let credits: [Credit]
  package let print: CopyPrint

  /// Takes time proportional to the text.
  package init(in reading: ArticleReading) {
    attributions = AttributionFinder.attributions(in: reading)
    nonDenials = NonDenialFinder.nonDenials(in: reading)
    credits = CreditFinder.credits(in: reading)
    print = CopyPrint(of: reading.text)
  }

  /// The version of the rules and of the bytes: what another version found is found anew.
  package static let version: UInt64 = 7

  // MARK: As bytes

  package var bytes: [UInt8] {
    var writer = FindingWriter()
    writer.number(Self.version)
    writer.print(print)
    writer.count(attributions.count)
    for attribution in attributions { Self.write(attribution, &writer) }
    writer.count(nonDenials.count)
    for found in nonDenials {
      writer.choice(found.kind)
      writer.span(found.cue)
      writer.optional(found.party)
    }
    writer.count(credits.count)
    for credit in credits {
      writer.choice(credit.kind)
      writer.span(credit.span)
    }
    return writer.bytes
  }

  /// Nil for bytes of another version, and for what is no findings.
  package init?(bytes: [UInt8]) {
    var reader = FindingReader(bytes)
    guard reader.number() == Self.version, let print = reader.print(), let attributions = reader.list(Self.attribution),
      let nonDenials = reader.list({ reader -> NonDenial? in
        guard let kind = reader.choice(of: NonDenial.Kind.self), let cue = reader.span(), let party = reader.optional()
        else { return nil }
        return NonDenial(kind: kind, cue: cue, party: party)
      }),
      let credits = reader.list({ reader -> Credit? in
        guard let kind = reader.choice(of: Credit.Kind.self), let span = reader.span() else { return nil }
        return Credit(kind: kind, span: span)
      }), reader.isAtEnd
    else { return nil }
    self.attributions = attributions
    self.nonDenials = nonDenials
    self.credits = credits
    self.print = print
  }

  /// Whether everything that was found lies in a text of so many scalars: what was kept for another does not.
  package func fits(_ scalars: Int) -> Bool {
    func isInside(_ span: Span) -> Bool { span.end <= scalars }
    return nonDenials.allSatisfy { isInside($0.cue) && $0.party.map(isInside) ?? true }
      && credits.allSatisfy { isInside($0.span) }
      && attributions.allSatisfy { item in
        isInside(item.cue) && item.source.map(isInside) ?? true && item.allContent.allSatisfy(isInside)
      }
  }

  private static func write(_ attribution: Attribution, _ writer: inout FindingWriter) {
    writer.span(attribution.cue)
    writer.optional(attribution.source)
    writer.spans(attribution.content)
    writer.spans(attribution.continued)
    writer.choice(attribution.kind)
    writer.choice(attribution.rule)
    writer.choice(attribution.category)
    writer.count(attribution.isNegated ? 1 : 0)
    writer.count(attribution.sentence)
  }

  private static func attribution(_ reader: inout FindingReader) -> Attribution? {
    guard let cue = reader.span(), let source = reader.optional(), let content = reader.list({ $0.span() }),
      let continued = reader.list({ $0.span() }), let kind = reader.choice(of: SourceKind.self),
      let rule = reader.choice(of: AttributionRule.self), let category = reader.choice(of: CueCategory.self),
      let negated = reader.number(), negated <= 1, let sentence = reader.number(), sentence < 1 << 40
    else { return nil }
    return Attribution(
      source: source, cue: cue, content: content, kind: kind, rule: rule, category: category, isNegated: negated == 1,
      sentence: Int(sentence), continued: continued)
  }
}
