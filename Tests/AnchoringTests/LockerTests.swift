import AssayAnchoring
import AssayModel
import Testing

/// Anchoring with the old text at hand.
struct LockerTests {
  @Test func `an edited sentence is found where the difference leads`() {
    let old = Samples.report
    let new = old.changing(
      "140 sailings had been cancelled since Friday", to: "160 sailings had been called off since Thursday")
    let cited = "A spokeswoman for the company said that 140 sailings had been cancelled since Friday."
    let found = Samples.anchoredThroughLocker(cited, of: old, in: new)
    #expect(found.fidelity == .altered)
    #expect(
      Samples.words(found.span, of: new)
        == "A spokeswoman for the company said that 160 sailings had been called off since Thursday.")
    #expect(found.difference?.changes.contains(.number) == true)
  }

  @Test func `a place that was there before is not where a cut sentence went`() {
    let old = "The union said no.\nThe council said no.\nThe owners said no.\nThe mayor was away."
    let new = old.changing("The council said no.\n", to: "")
    #expect(Samples.anchoredThroughLocker("said no", of: old, in: new, occurrence: 2) == .orphaned)
  }

  @Test func `of two sentences that begin alike the one that went is known`() {
    let old = "The quay is shut. Boats can be moored in the east. Boats can be mended in the west. Nobody swims."
    let new = old.changing("Boats can be moored in the east. ", to: "")
    #expect(Samples.anchoredThroughLocker("Boats can be", of: old, in: new) == .orphaned)
    let second = Samples.anchoredThroughLocker("Boats can be", of: old, in: new, occurrence: 2)
    #expect(second == Anchoring(fidelity: .exact, span: Samples.span(of: "Boats can be", in: new)))
  }

  @Test func `a wrong old text is not believed`() {
    let description = Samples.description(of: "nine hours of talks", in: Samples.report)
    let wrong = TextChange(from: ScalarText("Another text altogether."), to: ScalarText(Samples.report))
    #expect(anchor(description, through: wrong).fidelity == .exact)
  }
}
