import AssayCorpus
import AssayModel
import AssayProvenance
import Testing

/// One source in several names, and several in one: each text is an article of its own outlet. A single number is a
/// promise, so what is only likely makes it a range.
struct OriginNameTests {
  // MARK: One person

  @Test(arguments: [
    ["José Muñoz said the quay would close.", "Jose Munoz said the tea was cold."],
    ["Gerhard Schröder said the quay would close.", "Gerhard Schroeder said the tea was cold."],
    ["The U.S. said the quay would close.", "The United States said the tea was cold."],
    ["Kim Jong-un said the quay would close.", "Kim Jong Un said the tea was cold."],
    ["Agence France-Presse reported that the quay would close.", "AFP reported that the tea was cold."],
    ["WaPo reported that the quay would close.", "The Washington Post reported that the tea was cold."],
  ])
  func `a name in another spelling is the same name`(texts: [String]) {
    #expect(range(texts) == [1, 1], "\(report(texts).origins)")
  }

  @Test(arguments: [
    ["Ursula von der Leyen said the quay would close.", "Von der Leyen said the tea was cold."],
    [
      "European Commission President von der Leyen said the quay would close.", "The European Commission said no more.",
    ],
    ["Chinese President Xi Jinping said the quay would close.", "Xi said the tea was cold."],
    ["Mr. Smith said the quay would close.", "John Smith said the tea was cold."],
    ["Police said the quay would close.", "The police said the tea was cold."],
    ["The Israeli military said the quay would close.", "The army said the tea was cold."],
    ["Norpet's chief executive, Ivan Doll, said the quay would close.", "Norpet said the tea was cold."],
    ["A spokesperson for Norpet said the quay would close.", "Norpet said the tea was cold."],
    ["NATO said the quay would close.", "The alliance said the tea was cold."],
    ["Norpet said the quay would close.", "The company said the tea was cold."],
    ["Officials said the quay would close.", "Government officials said the tea was cold."],
    ["An official said the quay would close.", "A person familiar with the matter said the tea was cold."],
    ["Viktor Orbán said the quay would close.", "Orban Viktor said the tea was cold."],
  ])
  func `names that may be one source's make a range`(texts: [String]) {
    #expect(range(texts) == [1, 2], "\(report(texts).origins)")
  }

  // MARK: Two people

  @Test(arguments: [
    ["John A. Smith said the quay would close.", "John B. Smith said the tea was cold."],
    ["Donald Reed Jr. said the quay would close.", "Donald Reed Sr. said the tea was cold."],
    ["Officials said the quay would close.", "Two nurses said the tea was cold."],
    ["French officials said the quay would close.", "Turkish officials said the tea was cold."],
  ])
  func `people with other initials are two`(texts: [String]) {
    #expect(range(texts) == [2, 2], "\(report(texts).merges)")
  }

  @Test(arguments: [
    ["George H. W. Bush said the quay would close.", "George W. Bush said the tea was cold."],
    ["Donald Reed said the quay would close.", "Donald Reed Jr. said the tea was cold."],
    ["John Smith, the mayor of Hollin, said the quay would close.", "John Smith, a farmer in Kent, said it was late."],
    ["Ivan Doll said the quay would close.", "Ivan Doll and Marta Lind said the tea was cold."],
  ])
  func `one name that may be two people's is no fact`(texts: [String]) {
    let found = report(texts)
    #expect([found.least, found.most] == [1, 2], "\(found.merges)")
    #expect(!found.merges.contains { $0.isHard })
  }

  @Test func `two people are not one since a third mention fits both`() {
    let found = report([
      "John A. Smith said the quay would close.", "John Smith said the tea was cold.",
      "John B. Smith said it was late.",
    ])
    #expect(found.most >= 2 && !found.merges.contains { $0.isHard }, "\(found.merges)")
  }

  // MARK: Media and those they quote

  @Test(arguments: [
    "Ivan Doll said the quay would close, Reuters reported.", "Reuters quoted Ivan Doll as saying the quay would shut.",
    "Ivan Doll said the quay is doomed, according to the BBC.", "Reuters reported that Ivan Doll said it was late.",
    "\"The quay is going,\" Ivan Doll said, according to RIA.",
  ])
  func `whoever is quoted through a medium is the source`(text: String) {
    let found = report([text, "Ivan Doll said the tea was cold."])
    #expect([found.least, found.most] == [1, 1], "\(found.origins)")
  }

  @Test func `a relay rests on the medium's own article`() {
    let outlets = ["Reuters", "The Kite"]
    let alike = report(
      [
        "The old quay at Tern Bay closes in June, Doll said.",
        "The old quay at Tern Bay closes in June, Reuters reported.",
      ],
      outlets: outlets)
    #expect(alike.most == 1, "\(alike.merges)")
    let other = report(
      ["The quay may close in June, Doll said.", "The quay will close in June, Reuters reported."], outlets: outlets)
    #expect([other.least, other.most] == [1, 2], "\(other.merges)")
    let carried = report(["Ivan Doll told Reuters that the quay was shut.", "Reuters reported that it was late."])
    #expect([carried.least, carried.most] == [1, 2], "\(carried.merges)")
  }

  @Test func `two who spoke to one medium stay two`() {
    #expect(
      range(["Ada Quill told Reuters that it was late.", "Jo Orr told Reuters that the tea was cold."]) == [2, 2])
  }

  @Test func `a medium that cites another rests on that one`() {
    let texts = [
      "Reuters reported, citing the New York Times, that the quay would close.",
      "The New York Times reported that the tea was cold.",
    ]
    #expect(range(texts) == [1, 1], "\(report(texts).origins)")
  }

  @Test func `a memo that a medium saw may be all that its report goes by`() {
    let found = range([
      "The quay closes in June, an internal memo seen by Reuters says.",
      "Reuters reported that the tea was cold.", "Reuters, citing an internal memo, reported that it was late.",
    ])
    #expect(found[0] == 1 && found[1] > 1)
  }

  @Test(arguments: [
    ["The Washington Post reported that the quay would close.", "The Post reported that the tea was cold."],
    ["The Washington Post reported that the quay would close.", "The newspaper reported that the tea was cold."],
    ["The Wall Street Journal reported that the quay would close.", "The Journal reported that the tea was cold."],
    ["The Guardian and Reuters reported that the quay would close.", "Reuters reported that the tea was cold."],
  ])
  func `a paper by a part of its name is perhaps the same`(texts: [String]) {
    #expect(range(texts) == [1, 2], "\(report(texts).origins)")
  }

  @Test func `which paper the Post is, is a fact only where the article names it in full`() {
    let own = "Officials said that the quay would close."
    let outlets = ["Kiev Post", "The Kite"]
    let short = report([own, "The quay will close, the Post reported."], outlets: outlets)
    #expect([short.least, short.most] == [1, 2], "\(short.merges)")
    let named = report(
      [own, "The Kiev Post has a new editor.\n\nThe quay will close, the Post reported."], outlets: outlets)
    #expect([named.least, named.most] == [1, 1], "\(named.merges)")
  }

  @Test func `an outlet by its site is the medium of that name`() {
    let found = report(
      ["Officials said that the quay would close.", "The quay will close, Reuters reported."],
      outlets: ["reuters.com", "The Kite"])
    #expect([found.least, found.most] == [1, 1], "\(found.merges)")
  }

  // MARK: Copies and reasons

  @Test func `copied articles merge no passage that stands in one of them alone`() {
    let copies = ArticleCopies(clusters: [ArticleID("urn:1"): 0, ArticleID("urn:2"): 0])
    let media = report(
      ["The closure was decided, Reuters reported.", "The closure was decided, AFP reported."], copies: copies)
    #expect(media.most == 2, "\(media.merges)")
    let other = report(
      ["An official said that the pier was safe.", "An official said that all the tea in the kiosk was cold."],
      copies: copies)
    #expect(other.most == 2 && !other.merges.contains { $0.isHard }, "\(other.merges)")
  }

  @Test func `a reason is true of its pair`() {
    let bare = report(["Doll said the quay would close.", "Doll said that the tea was cold."])
    #expect(bare.merges.map(\.reason) == [.bareName])
    let officials = ["U.S. officials said the quay would close.", "American officials said the tea was cold."]
    let group = InterestGroup(name: "United States")
    #expect(report(officials, days: ["2024-03-05", "2024-03-07"]).merges.map(\.reason) != [.undatedGovernment(group)])
    #expect(report(officials, days: ["2024-03"]).merges.allSatisfy { $0.reason != .government(group) })
    #expect(report(officials, days: ["2024-03-01", "2024-05-05"]).most == 2)
  }
}
