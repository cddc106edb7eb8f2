import AssayJSON

extension JSON {
  /// Whether this says all that another value says, and nothing against it.
  ///
  /// What a file repeats for people, a later version may write with more members: those are passed
  /// over, while each that this version writes must be there with its value.
  func holds(_ other: JSON) -> Bool {
    switch (self, other) {
    case (.object(let mine), .object(let others)):
      others.members.allSatisfy { member in mine[member.name].map { $0.holds(member.value) } ?? false }
    case (.array(let mine), .array(let others)):
      mine.count == others.count && zip(mine, others).allSatisfy { $0.holds($1) }
    default: self == other
    }
  }
}
