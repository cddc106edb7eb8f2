/// Nouns for people and papers without names that nobody can tell apart: "scientists" may be the "researchers" of
/// another report.
enum PeopleNouns {
  /// Whether two nouns, in the singular, may be said of the same.
  static func areAlike(_ one: String, _ other: String) -> Bool {
    one == other || kinds.contains { $0.contains(one) && $0.contains(other) }
  }

  /// Whether they may be said of the same by another word than the other's.
  static func areOfOneKind(_ one: String, _ other: String) -> Bool {
    one != other && kinds.contains { $0.contains(one) && $0.contains(other) }
  }

  private static let kinds: [Set<String>] = [
    [
      "official", "source", "person", "people", "authority", "insider", "diplomat", "aide", "adviser", "advisor",
      "executive",
    ],
    ["police", "officer", "policeman", "policewoman", "detective", "investigator", "constable"],
    ["prosecutor", "prosecution"],
    ["doctor", "medic", "hospital", "nurse", "physician", "paramedic"],
    ["scientist", "researcher", "expert", "analyst", "academic", "specialist", "scholar"],
    ["witness", "eyewitness", "resident", "local", "neighbour", "neighbor", "bystander", "villager", "onlooker"],
    ["document", "filing", "paper", "record", "file"],
  ]
}
