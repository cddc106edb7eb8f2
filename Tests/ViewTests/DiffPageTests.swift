import AssayAnchoring
import AssayCorpus
import AssayJSON
import AssayModel
import AssaySession
import AssayViews
import Testing

@Suite struct DiffPageTests {
  private let old = """
    The ferry leaves at seven in the morning from the old pier.

    Councillors voted on Monday to close the swimming bath in the harbour district.

    Rain is expected over the weekend along the northern coast.

    Nobody was hurt, the harbour office said.
    """
  private let new = """
    The ferry leaves at eight in the morning from the old pier.

    Rain is expected over the weekend along the northern coast.

    Traders at the market said prices had fallen by a third.

    Nobody was hurt, the harbour office said.
    """

  private func article(_ text: String) -> Article {
    var metadata = ArticleMetadata()
    metadata.title = "Notes from the harbour"
    metadata.outlet = "The Pier"
    return Article(id: ArticleID("harbour.txt"), metadata: metadata, text: ScalarText(text))
  }

  private func evidence(_ number: Int, _ quote: String, _ stance: Stance) throws -> Evidence {
    let before = article(old)
    let range = try #require(old.ranges(of: quote).first)
    let span = Span(before.text.scalarOffset(of: range.lowerBound)..<before.text.scalarOffset(of: range.upperBound))
    let description = Description(of: span, in: TokenisedText(before.text))
    return Evidence(
      id: EvidenceID(number), claim: ClaimID(1), stance: stance,
      citation: Citation(article: ArticleCard(before), description: description), note: nil, entry: number)
  }

  private func view(of text: String, _ evidence: [Evidence] = []) -> View {
    let now = CorpusArticle(handle: ArticleHandle(3), article: article(text), file: "harbour.txt")
    return DiffPage.view(of: now, since: ArticleCard(article(old)), text: ScalarText(old), evidence: evidence)
  }

  @Test func `an edit is shown with what became of the evidence`() throws {
    let shown = TextRenderer().text(
      of: view(
        of: new,
        [
          try evidence(1, "Rain is expected over the weekend", .supports),
          try evidence(2, "The ferry leaves at seven in the morning", .refutes),
          try evidence(3, "Councillors voted on Monday", .context),
        ]))
    let digests = (article(old).digest.short, article(new).digest.short)
    #expect(
      shown == """
        a3  Notes from the harbour
            The Pier · cited from \(digests.0), now \(digests.1)
            paragraphs: 1 changed (1 in numbers, names or negations), 1 removed, 1 added, 2 unchanged

        e1   + exact at a3.2 “Rain is expected over the weekend”
        e2   - altered at a3.1 (number) “The ferry leaves at [-seven-] {+eight+} in the morning”
        e3   · orphaned “Councillors voted on Monday”

        ~ a3.1  (number) The ferry leaves at [-seven-] {+eight+} in the morning from the old pier. [-e2]
        -       (was paragraph 2) Councillors voted on Monday to close the swimming bath in the harbour district. [·e3]
                1 paragraph unchanged [+e1]
        + a3.3  Traders at the market said prices had fallen by a third.
                1 paragraph unchanged

        """)
  }

  @Test func `evidence is shown where it stands now, and where it stood only when it is gone`() throws {
    let paragraphs = old.split(separator: "\n\n")
    let swapped = [paragraphs[2], paragraphs[1], paragraphs[0], "All is well."].joined(separator: "\n\n")
    let shown = TextRenderer().text(
      of: view(
        of: swapped,
        [
          try evidence(1, "The ferry leaves at seven in the morning", .supports),
          try evidence(2, "Nobody was hurt, the harbour office said.", .refutes),
        ]))
    let lines = shown.split(separator: "\n")
    #expect(lines.contains { $0.contains("The ferry leaves") && $0.hasSuffix("[+e1]") && $0.contains("a3.3") })
    #expect(
      lines.contains { $0.contains("Nobody was hurt") && $0.hasSuffix("[-e2]") && $0.contains("was paragraph 4") })
  }

  @Test func `an article that was not changed is said to be so in one line`() {
    let shown = TextRenderer().text(of: view(of: old))
    #expect(shown.hasSuffix("    nothing was changed\n"))
    let spaced = TextRenderer().text(of: view(of: old + "\n\n"))
    #expect(spaced.hasSuffix("    only the space between paragraphs was changed\n"))
  }

  @Test func `a change that no word shows is named`() {
    let shown = TextRenderer().text(of: view(of: String(old.dropLast()) + "!"))
    #expect(shown.contains("~ a3.4  (case or punctuation) "))
    #expect(shown.contains("said[-.-]{+!+}"))
  }

  @Test func `a paragraph that was split is said to be, and nothing is crossed out`() {
    let split = old.split(separator: "morning from").joined(separator: "morning.\n\nIt sails from")
    let shown = TextRenderer().text(of: view(of: split))
    #expect(shown.contains("~ a3.1  (now up to a3.2) The ferry leaves at seven in the morning{+"))
    #expect(!shown.contains("[-"))
  }

  @Test func `evidence from another state of the article is left out`() throws {
    let other = article(new)
    let citation = Citation(
      article: ArticleCard(other), description: Description(of: Span(0..<9), in: TokenisedText(other.text)))
    let stranger = Evidence(
      id: EvidenceID(9), claim: ClaimID(1), stance: .supports, citation: citation, note: nil, entry: 1)
    #expect(!TextRenderer().text(of: view(of: new, [stranger])).contains("e9"))
  }

  @Test func `a program is told every paragraph of both texts with its words`() throws {
    let fields = view(of: new, [try evidence(2, "The ferry leaves at seven in the morning", .refutes)]).fields
    let rows = try #require(fields["paragraphs"]?.array)
    #expect(rows.map { $0["change"]?.string } == ["changed", "removed", "kept", "added", "kept"])
    #expect(rows[0]["new"]?["address"]?.string == "a3.1")
    #expect(rows[0]["words"]?["kinds"] == .array([.string("number")]))
    #expect(rows[1]["old"]?["text"]?.string?.hasPrefix("Councillors") == true)
    let now = try #require(fields["evidence"]?.array?.first?["now"])
    #expect(now["fidelity"]?.string == "altered")
    #expect(now["start"]?.integer == 0)
  }
}
