import AssayModel
import AssayProvenance
import Testing

/// Media that carried somebody's words, by how they are named and not by a list of them.
struct RelayTests {
  private func chain(_ text: String, outlet: String = "The Kite", media: [String] = []) -> Chain {
    let read = Reading(text)
    let reader = ChainReader(
      reading: read.reading, attributions: read.attributions, metadata: ArticleMetadata(outlet: outlet),
      media: MediumNames(media + [outlet]))
    return reader.chain(of: read.reading.text.span)
  }

  @Test(arguments: [
    ("The quay will close, a senior official told Reuters.", "reuters"),
    ("The quay is to be closed, an official told Reuters on Monday.", "reuters"),
    ("Officials told the Associated Press that the quay would close.", "associated press"),
    ("Officials told AP that the quay would close.", "associated press"),
    ("Officials told the Bloomberg news agency that the quay would close.", "bloomberg"),
    ("Officials told Bloomberg News that the quay would close.", "bloomberg"),
    ("Speaking to Reuters, an official said the quay would close.", "reuters"),
    ("In an interview with the BBC, an official said the quay would close.", "bbc"),
    ("An official told the BBC's Nightwatch that the quay would close.", "bbc"),
    ("Officials told the German magazine Der Turm that the quay would close.", "der turm"),
    ("The quay will close, officials told Russia's Interfax news agency on Tuesday.", "interfax"),
    ("In remarks carried by the Interfax news agency, an official said the quay would close.", "interfax"),
    ("A person close to the port told the Financial Courier the same thing.", "financial courier"),
    ("The mayor plans to close the quay, three officials told The Daily Beacon.", "daily beacon"),
    ("The mayor plans to close the quay, the Daily Beacon reported on Monday, citing three officials.", "daily beacon"),
    ("Lee Finch wants to close the quay, a source told Interfax.", "interfax"),
    ("According to a report in the Daily Beacon, the quay will close in June.", "daily beacon"),
    ("Officials cited by the Daily Beacon said the quay would close.", "daily beacon"),
  ])
  func `the medium that carried the words is in the chain, and nobody in it is named`(text: String, key: String) {
    let found = chain(text)
    #expect(found.link(.citedMedium)?.key == key, "\(found)")
    let source = found.link(.source)
    #expect(source == nil || source?.kind == .unnamed, "\(found)")
  }

  @Test func `whoever has a plan is not who tells of it`() {
    let found = chain("The rules forbid selling rope, a diplomat at the council told the Review.")
    #expect(found.link(.source)?.words == "a diplomat at the council")
    #expect(found.link(.citedMedium)?.key == "review")
  }

  @Test func `words told to the article's own outlet are its own hearing`() {
    #expect(chain("The quay will close, an official told The Kite.").link(.citedMedium) == nil)
    #expect(chain("An official told the newspaper that the quay would close.").link(.citedMedium) == nil)
  }

  @Test func `a listener that is no medium is none`() {
    for listener in ["reporters", "Congress", "the World Rope Council", "mourners Reuters", "a crowd in Bonn"] {
      #expect(chain("Ms. Quill told \(listener) that the quay was shut.").link(.citedMedium) == nil)
    }
  }

  @Test func `a medium without a name has no key`() {
    let found = chain("Ms. Quill told state television that the quay was shut.").link(.citedMedium)
    #expect(found?.words == "state television" && found?.key == nil)
  }

  @Test func `a paper known by its last word alone is a suggestion`() {
    let found = chain("Officials told the Courier that the quay was shut.", media: ["The Hudson Courier"])
    #expect(found.link(.citedMedium)?.key == "hudson courier")
    #expect(found.link(.citedMedium)?.standing == .suggestion(.unnamedMedium))
    let other = chain("Officials told the Courier of Bonn that the quay was shut.", media: ["The Hudson Courier"])
    #expect(other.link(.citedMedium)?.key == "courier of bonn")
  }

  @Test(arguments: [
    "Orlov was quoted by Interfax as saying that the quay would close.",
    "Interfax quoted Orlov as saying that the quay would close.",
    "The quay would close, Orlov was quoted as saying by the Interfax news agency.",
  ])
  func `whoever is quoted speaks, and who quotes him relays`(text: String) {
    let found = chain(text)
    #expect(found.link(.source)?.words == "Orlov" && found.link(.source)?.kind == .named, "\(found)")
    #expect(found.link(.citedMedium)?.key == "interfax" && found.link(.citedMedium)?.rule == .quotedBy, "\(found)")
  }

  @Test func `a pronoun that is quoted stays a suggestion`() {
    let found = chain("The Interfax news agency quoted him as saying that the quay would close.")
    #expect(found.link(.source)?.standing == .suggestion(.pronoun))
    #expect(found.link(.citedMedium)?.key == "interfax")
  }

  @Test(arguments: [
    ("Harbour records reviewed by Reuters show that the quay would close.", "harbour records", "reuters"),
    ("The quay closes in June, an internal memo seen by the Valley Times says.", "internal memo", "valley times"),
    ("The quay would close, according to an internal memo seen by the Valley Times.", "internal memo", "valley times"),
  ])
  func `a document that a medium saw is a document`(text: String, key: String, medium: String) {
    let found = chain(text)
    #expect(found.link(.source)?.kind == .document && found.link(.source)?.key == key, "\(found)")
    #expect(found.link(.citedMedium)?.key == medium, "\(found)")
  }

  @Test func `a relay belongs to the nearer speaker`() {
    let read = Reading("The mayor said that the pier was shut, and Ms. Quill told Reuters that it was open.")
    let reader = ChainReader(
      reading: read.reading, attributions: read.attributions, metadata: ArticleMetadata(), media: MediumNames([]))
    #expect(reader.chain(of: read.span("the pier was shut")).link(.citedMedium) == nil)
    #expect(reader.chain(of: read.span("it was open")).link(.citedMedium)?.key == "reuters")
  }
}
