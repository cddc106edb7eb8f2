import AssayProvenance
import Testing

/// Offices, bodies and people without names: what nothing keeps apart is a range, and what is two is two.
struct OfficeNameTests {
  private static func said(_ speakers: String...) -> [String] {
    speakers.map { "\($0) said the quay would close." }
  }

  // MARK: Offices

  @Test(arguments: [
    said("President Ada Quill", "The US president"), said("Foreign Minister Lee Finch", "Russia's foreign minister"),
    said("Prime Minister Ada Quill", "The British prime minister"), said("Mayor Ada Quill", "The mayor of Tern Bay"),
    said("Tern Bay police chief Lee Finch", "Tern Bay Police Department"), said("The prosecutor", "Prosecutors"),
    ["The mayor told the BBC that the quay would close.", "The mayor told Reuters that the tea was cold."],
    ["The mayor said the quay would close.", "The mayor told Reuters that the tea was cold."],
  ])
  func `somebody with an office and the office alone may be one`(texts: [String]) {
    #expect(range(texts) == [1, 2], "\(report(texts).origins)")
  }

  @Test func `"the mayor" is on record, whoever heard it`() {
    let found = report(["The mayor told the BBC that the quay would close."])
    #expect(found.origins.map(\.kind) == [.onRecord("mayor")])
  }

  @Test(arguments: [
    said("Foreign Minister Lee Finch", "Defence Minister Ada Quill"),
    said("Russia's foreign minister", "The Ukrainian foreign minister"),
    said("The mayor of Tern Bay", "The mayor of Kite Hill"), said("The energy ministry", "The health ministry"),
    said("Ada Quill", "The mayor"), said("The Tern Bay Health Ministry", "The union"),
  ])
  func `other offices, other states and other towns are two`(texts: [String]) {
    #expect(range(texts) == [2, 2], "\(report(texts).merges)")
  }

  // MARK: Bodies

  @Test(arguments: [
    said("The Ministry of Defence", "Britain's defence ministry"), said("The Ministry of Defence", "The MoD"),
    said("The Ministry of Defence", "Defence Secretary Ada Quill"), said("The World Health Organization", "The WHO"),
    said("The Federal Reserve", "The Fed"), said("Gaza's health ministry", "The Hamas-run health ministry"),
    said("Police", "Detectives"), said("Officers", "A police spokesman"),
  ])
  func `a body in full, in short and by a part of it may be one`(texts: [String]) {
    #expect(range(texts) == [1, 2], "\(report(texts).origins)")
  }

  // MARK: People without names

  @Test(arguments: [
    said("Scientists", "Researchers"), said("Experts", "Analysts"), said("Witnesses", "Residents"),
    said("A senior U.S. official", "A Western diplomat"), said("Local media", "State television"),
    ["Court documents show that the quay will close.", "Court filings show that the tea is cold."],
  ])
  func `people and papers of one kind may be the same`(texts: [String]) {
    #expect(range(texts) == [1, 2], "\(report(texts).origins)")
  }

  @Test func `whom a pronoun stands for is a guess, and never the second origin for certain`() {
    let alone = report(["The tea was cold, Lee Finch said.\n\nLater she told Reuters the quay would close."])
    #expect([alone.least, alone.most] == [1, 1])
    let both = report([
      "The tea was cold, Lee Finch said.\n\nLater she told Reuters the quay would close.",
      "Ada Quill said the pier was old.",
    ])
    #expect([both.least, both.most] == [1, 2], "\(both.origins)")
  }

  // MARK: Media

  @Test(arguments: [
    ["The quay would close, according to the FT.", "The tea was cold, the FT reported."],
    ["Bloomberg reported that the quay would close.", "A Bloomberg report said that the tea was cold."],
    ["BBC News reported that the quay would close.", "BBC Verify reported that the tea was cold."],
  ])
  func `a medium in other words is the same medium`(texts: [String]) {
    #expect(range(texts) == [1, 1], "\(report(texts).origins)")
  }

  @Test func `"the officials" whom a paper cited before are the paper's`() {
    let found = report([
      "The Harbour Ledger, citing two officials, reported that the quay was old. The officials said it would close.",
      "The quay would close, The Harbour Ledger said.",
    ])
    #expect(found.least == 1)
  }
}
