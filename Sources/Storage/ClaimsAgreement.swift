import AssayJSON

/// Whether the claims that a file repeats for people are those that its entries fold to.
///
/// A file may have been written by another version of Assay, which said more of a claim or less. What
/// both say must be the same, and what the contract names must be said.
enum ClaimsAgreement {
  /// The members of claims and evidence that every version writes.
  private static let always: Set<String> = [
    "id", "text", "speaker", "date", "verdict", "rationale", "evidence", "stance", "article", "start", "end", "quote",
    "fidelity",
  ]

  static func holds(_ written: JSON, _ folded: JSON) -> Bool {
    switch (written, folded) {
    case (.object(let written), .object(let folded)):
      folded.members.allSatisfy { member in
        written[member.name].map { holds($0, member.value) } ?? !always.contains(member.name)
      }
    case (.array(let written), .array(let folded)):
      written.count == folded.count && zip(written, folded).allSatisfy(holds)
    default: written == folded
    }
  }
}
