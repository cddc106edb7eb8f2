import AssayModel

/// Whose interest a source has: spokespeople, officials and ministries of one state speak for one party.
package struct InterestGroup: Hashable, Sendable, Comparable {
  /// The state's short name, `United States`.
  package let name: String

  package init(name: String) { self.name = name }

  /// The name as it stands in a sentence: `the United States`, `Russia`.
  package var phrase: String { Self.withArticle.contains(name.prefix { $0 != " " }) ? "the \(name)" : name }

  private static let withArticle: Set<Substring> = ["United", "European"]

  package static func < (one: InterestGroup, other: InterestGroup) -> Bool { one.name < other.name }

  /// The state that a word in lower case names, or it and the next; a state's seat stands for the state.
  static func named(by word: String, _ next: String) -> InterestGroup? {
    (pairs[word + " " + next] ?? single[word]).map(InterestGroup.init)
  }

  /// Whether a word alone names a state.
  static func isNamed(by word: String) -> Bool { single[word] != nil }

  private static let table: [(String, String)] = [
    (
      "United States",
      "american,americans,u.s,u.s.,us,america,washington,pentagon,united states,white house,state department,national security,federal,congress,senate"
    ),
    ("Russia", "russian,russians,russia,moscow,kremlin,russia's,tass"),
    ("North Korea", "north korean,north koreans,north korea,pyongyang,kcna,dprk"),
    ("South Korea", "south korean,south koreans,south korea,seoul"),
    ("China", "chinese,china,beijing,xinhua"), ("Japan", "japanese,japan,tokyo"),
    ("Ukraine", "ukrainian,ukrainians,ukraine,kyiv,kiev"),
    ("United Kingdom", "british,britain,u.k,u.k.,london,downing street,united kingdom"),
    ("France", "french,france,paris,elysee"), ("Germany", "german,germans,germany,berlin"),
    ("Israel", "israeli,israelis,israel,jerusalem"), ("Iran", "iranian,iranians,iran,tehran"),
    ("Turkey", "turkish,turkey,ankara"), ("India", "indian,india,delhi"), ("Pakistan", "pakistani,pakistan,islamabad"),
    ("Saudi Arabia", "saudi,saudis,riyadh"), ("Syria", "syrian,syria,damascus"), ("Egypt", "egyptian,egypt,cairo"),
    ("Iraq", "iraqi,iraq,baghdad"), ("Poland", "polish,poland,warsaw"), ("Italy", "italian,italy,rome"),
    ("Spain", "spanish,spain,madrid"), ("Canada", "canadian,canada,ottawa"), ("Mexico", "mexican,mexico"),
    ("Brazil", "brazilian,brazil,brasilia"), ("European Union", "european union,brussels,eu"),
    ("United Nations", "united nations,u.n,u.n.,un"),
  ]

  private static let single = entries { !$0.contains(" ") }
  private static let pairs = entries { $0.contains(" ") }

  private static func entries(_ isWanted: (Substring) -> Bool) -> [String: String] {
    var entries: [String: String] = [:]
    for (name, words) in table {
      for word in words.split(separator: ",") where isWanted(word) { entries[String(word)] = name }
    }
    return entries
  }
}
