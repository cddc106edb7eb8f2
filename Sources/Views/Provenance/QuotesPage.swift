import AssayBacking
import AssayCorpus
import AssayJSON
import AssayModel
import AssayProvenance

/// Quotations with their speakers, the renderings of one utterance together.
package struct QuotesPage {
  private let list: QuoteList
  private let familyOf: [Int: Int]

  /// - Parameter note: what the list leaves out, as a sentence.
  package static func view(of list: QuoteList, note: String? = nil) -> View {
    var familyOf: [Int: Int] = [:]
    for (number, family) in list.families.enumerated() {
      for place in family { familyOf[place] = number }
    }
    return QuotesPage(list: list, familyOf: familyOf).view(note)
  }

  private func view(_ note: String?) -> View {
    var blocks: [Block] = []
    for (number, family) in list.families.enumerated() { blocks += self.family(number + 1, family) }
    let single = list.quotes.indices.filter { familyOf[$0] == nil }
    if !list.families.isEmpty, !single.isEmpty { blocks.append(.blank) }
    for place in single { blocks.append(.labelled(line(of: place), label: Line(), width: 2)) }
    let count = list.quotes.count
    var footing = count == 0 ? "no quotations" : count == 1 ? "1 quotation" : "\(count) quotations"
    if !list.families.isEmpty {
      let families = list.families.count
      footing +=
        families == 1 ? ", 1 utterance in several renderings" : ", \(families) utterances in several renderings"
    }
    blocks.append(.line(Line(footing + (note.map { "; \($0)" } ?? ""), .faint)))
    return View(blocks, fields: ["quotes": .array(list.quotes.indices.map { json(of: $0) })])
  }

  private func family(_ number: Int, _ members: [Int]) -> [Block] {
    guard let first = members.first else { return [] }
    let links = members.dropFirst().map { list.link(first, $0) }
    let isVerbatim = links.allSatisfy { $0?.isFact == true }
    var head = Line("f\(number) ", .id) + Line("one utterance, \(members.count) renderings", .strong)
    if !isVerbatim { head += ProvenanceLines.suggestion() }
    var blocks: [Block] = [.line(head)]
    for place in members {
      blocks.append(.labelled(line(of: place), label: Line(), width: 4))
      if place != first, let link = list.link(first, place) { blocks += differences(link) }
    }
    return blocks
  }

  private func differences(_ link: UtteranceLink) -> [Block] {
    var marks: [String] = []
    if link.numbersDiffer { marks.append("NUMBERS DIFFER") }
    if link.negationDiffers { marks.append("A NEGATION DIFFERS") }
    if link.speakersDiffer { marks.append("SPEAKERS DIFFER") }
    let changes = link.changes.prefix(6).map { change in
      let (old, new) = (change.first.joined(separator: " "), change.second.joined(separator: " "))
      return old.isEmpty ? "+“\(new)”" : new.isEmpty ? "-“\(old)”" : "“\(old)” → “\(new)”"
    }
    guard !marks.isEmpty || !changes.isEmpty else { return [] }
    var line = Line(marks.isEmpty ? "" : marks.joined(separator: ", ") + (changes.isEmpty ? "" : ": "), .bad)
    line += Line(changes.joined(separator: ", "), .faint)
    return [.labelled(line, label: Line(), width: 8)]
  }

  private func line(of place: Int) -> Line {
    let quote = list.quotes[place]
    let address = quote.article.outline.address(of: quote.span, in: quote.article.handle)
    var line = Line("\(address) ", .id) + Line(quote.text, .cited) + Line(" · ", .faint)
    if let speaker = quote.speaker {
      line += Line(speaker, .strong)
      if !quote.isFact { line += ProvenanceLines.suggestion() }
    } else {
      line += Line("speaker unknown", .faint)
    }
    if let link = list.links.first(where: { $0.strength == .weak && $0.second == place }) {
      let other = list.quotes[link.first]
      line += Line(" · perhaps as \(other.article.outline.address(of: other.span, in: other.article.handle))", .faint)
      line += ProvenanceLines.suggestion()
    }
    return line
  }

  private func json(of place: Int) -> JSON {
    let quote = list.quotes[place]
    var object = JSONObject()
    object["article"] = .string(quote.article.id.value)
    object["handle"] = .string("\(quote.article.handle)")
    object["start"] = .integer(quote.span.start)
    object["end"] = .integer(quote.span.end)
    object["text"] = .string(quote.text)
    object["speaker"] = .optional(quote.speaker)
    object["speaker_key"] = .optional(quote.utterance.speaker)
    object["fact"] = .bool(quote.isFact)
    object["family"] = familyOf[place].map { .string("f\($0 + 1)") } ?? .null
    if let family = familyOf[place].map({ list.families[$0] }), let first = family.first, first != place,
      let link = list.link(first, place)
    {
      object["likeness"] = .string("\(link.strength)")
      object["changes"] = .array(
        link.changes.map {
          .object([
            "first": .string($0.first.joined(separator: " ")), "this": .string($0.second.joined(separator: " ")),
          ])
        })
      object["numbers_differ"] = .bool(link.numbersDiffer)
      object["negation_differs"] = .bool(link.negationDiffers)
      object["speakers_differ"] = .bool(link.speakersDiffer)
    }
    return .object(object)
  }
}
