import AssayModel
import Testing

struct WorkStepTests {
  @Test func `a step says how far it is`() {
    #expect(WorkStep("articles read", done: 0, of: 15).words == "0 of 15 articles read (0 %)")
    #expect(WorkStep("articles read", done: 1200, of: 15_000).words == "1,200 of 15,000 articles read (8 %)")
    #expect(WorkStep("articles read", done: 1_234_567).words == "1,234,567 articles read")
    #expect(WorkStep("files", done: 0, of: 0).words == "0 of 0 files")
  }
}
