import AssayModel
import AssaySearch
import Testing

@Suite struct ConflictTests {
  private func words(_ claim: String, _ passage: String, coverage: Double = 0.8) -> [String] {
    ConflictHints.hints(claim: claim, passage: passage, coverage: coverage).map(\.words)
  }

  @Test func `a word of denial is a reason to check`() {
    #expect(words("The mayor sold the park.", "The mayor denied that the park was sold.") == ["check: 'denied' here"])
    #expect(words("The mayor sold the park.", "There is no record of a sale.") == ["check: 'no record' here"])
    #expect(words("The mayor denied it.", "The mayor denied the sale.").isEmpty)
  }

  @Test func `amounts of one kind that differ are named with both figures`() {
    #expect(words("Turnout was 67%.", "Turnout reached 80 per cent.") == ["check: 80 per cent here, 67% in the claim"])
    #expect(
      words("It cost $5 million.", "The cost was 7.5 million dollars.") == [
        "check: 7.5 million dollars here, $5 million in the claim"
      ])
    #expect(words("Turnout was 67%.", "Turnout was 67.2% after 51% in May.").isEmpty)
    #expect(words("It cost $5 million.", "It cost €7 million.").isEmpty)
    #expect(words("It cost $5 million.", "A ticket is $2.").isEmpty)
    #expect(words("It rose from 40% to 67%.", "It was 40% in May.").isEmpty)
  }

  @Test func `counts and years that differ are no reason`() {
    #expect(words("In 2019 there were 40 men.", "In 2020 there were 50 men.").isEmpty)
  }

  @Test func `a claim that denies is compared with a passage that does not`() {
    #expect(words("The ferry never sailed.", "The ferry sailed at noon.") == ["check: 'never' in the claim, none here"])
    #expect(words("The ferry never sailed.", "The ferry did not sail.").isEmpty)
  }

  @Test func `a passage about something else gives no hints`() {
    #expect(words("Turnout was 67%.", "Rain fell in 80% of the land.", coverage: 0.2).isEmpty)
  }
}
