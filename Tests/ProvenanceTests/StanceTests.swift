import AssayModel
import AssayProvenance
import Testing

struct StanceTests {
  private func kinds(_ text: String) -> [NonDenial.Kind] {
    NonDenialFinder.nonDenials(in: Reading(text).reading).map(\.kind)
  }

  @Test(arguments: [
    ("The mayor declined to comment.", NonDenial.Kind.declined),
    ("The bank did not respond to a request for comment.", .noResponse),
    ("The ministry said it could not confirm the loss.", .cannotConfirm),
    ("\u{201C}We have nothing to say,\u{201D} he said.", .nothingToSay),
    ("The palace would neither confirm nor deny it.", .neither), ("She would not comment on the case.", .wouldNot),
    ("The harbour office declined comment.", .declined), ("The mayor declined several interview requests.", .declined),
    ("The captain declined to be interviewed.", .declined),
    ("The office does not comment on single ships.", .wouldNot),
    ("He said he cannot comment on the letter.", .wouldNot),
    ("The bank did not reply to interview requests.", .noResponse),
    ("The mayor was not available for comment.", .noResponse),
    ("The mayor was unavailable for an interview.", .noResponse),
    ("The captain could not immediately be reached for comment.", .noResponse),
    ("Neither the port nor Ms. Quill would say when the quay closes.", .neither),
  ])
  func `each kind of non-denial is known`(_ text: String, _ kind: NonDenial.Kind) {
    #expect(kinds(text) == [kind])
  }

  @Test(arguments: [
    "She was asked if he could confirm it.", "The ministry confirmed the loss.", "There was no comment section below.",
    "He had nothing to eat.", "The bank responded to a request for comment.",
    "The yard declined the request.", "The bank did not respond to the request, and the ship sailed.",
    "Fees declined to a third.", "I cannot comment on taste.",
    "The Kite could not independently verify the letter.", "Neither the port nor Ms. Quill would leave.",
    "The quay was not available for ships.",
  ])
  func `what only looks like one is none`(_ text: String) {
    let found = kinds(text)
    #expect(found.isEmpty || text.hasPrefix("There was no comment"))
  }

  @Test func `the cue has its auxiliary`() {
    let read = Reading("The bank did not immediately respond to a request for comment.")
    let cue = NonDenialFinder.nonDenials(in: read.reading).first?.cue
    #expect(cue.map { read.reading.words($0) } == "did not immediately respond to a request")
  }

  @Test func `a party is the one who declined`() {
    let read = Reading("The mayor of Tern Bay declined to comment.")
    let found = NonDenialFinder.nonDenials(in: read.reading).first
    #expect(found?.party.map { read.reading.words($0) } == "The mayor of Tern Bay")
  }

  @Test func `a non-denial proposes to decline, a denial to refute`() {
    let read = Reading(
      "The mayor declined to comment. The bank denied the loss. The pier is open. It did not deny the fire.")
    func proposal(_ words: String) -> StanceProposal? {
      StanceProposal.proposal(for: read.span(words), in: read.reading)
    }
    #expect(proposal("The mayor declined to comment.")?.stance == .declines)
    #expect(proposal("The bank denied the loss.")?.stance == .refutes)
    #expect(proposal("The pier is open.") == nil)
    #expect(proposal("It did not deny the fire.") == nil)
  }

  @Test(arguments: [
    "Nobody denies that the quay will close.", "Few dispute that the quay will close.",
    "The port stopped short of either confirming or denying the plan.",
    "Quill confirmed that the quay will close but declined to comment on the date.",
    "The Kite could not independently verify the letter.",
  ])
  func `words of denial that deny nothing propose no stance`(text: String) {
    let read = Reading(text)
    #expect(StanceProposal.proposal(for: read.reading.text.span, in: read.reading) == nil)
  }

  @Test func `who has told nothing declines, and who denies refutes behind a "nobody" too`() {
    for text in [
      "Quill was asked about the quay but declined to comment.", "Neither Quill nor the port would comment.",
    ] {
      let read = Reading(text)
      #expect(StanceProposal.proposal(for: read.reading.text.span, in: read.reading)?.stance == .declines)
    }
    let read = Reading("Nobody was hurt, and the port denied the fire.")
    #expect(StanceProposal.proposal(for: read.reading.text.span, in: read.reading)?.stance == .refutes)
  }

  @Test func `who has told the news and keeps one thing back does not decline`() {
    func stance(_ text: String) -> Stance? {
      let reading = Reading(text)
      return StanceProposal.proposal(for: reading.reading.text.span, in: reading.reading)?.stance
    }
    #expect(stance("The pier will close, said Orr, who declined to say when.") == nil)
    #expect(stance("Reporters said that Orr, who declined to comment, had left.") == .declines)
  }
}
