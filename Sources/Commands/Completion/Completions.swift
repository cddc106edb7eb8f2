import AssayModel

/// What may stand where the cursor is.
package struct Completions: Hashable, Sendable {
  package struct Candidate: Hashable, Sendable {
    /// What takes the place of what was typed.
    package let text: String
    /// One line on what it is.
    package let note: String?
    /// What is typed behind it once it is the only one: a space, or nothing where the word may go on.
    package let suffix: String

    init(_ text: String, note: String? = nil, suffix: String = " ") {
      self.text = text
      self.note = note
      self.suffix = suffix
    }
  }

  /// The part of the line, in scalars, that a candidate takes the place of.
  package var replacing: Span
  package var candidates: [Candidate]
  /// How many there are besides those that are listed.
  package var more = 0

  init(replacing: Span, _ candidates: [Candidate] = [], more: Int = 0) {
    self.replacing = replacing
    self.candidates = candidates
    self.more = more
  }
}

/// Something to be offered: a value, however it has to be written in the line.
struct Proposal: Hashable {
  let value: String
  let note: String?
  /// Whether the word ends with it; a folder's path goes on.
  let isWhole: Bool

  init(_ value: String, _ note: String? = nil, isWhole: Bool = true) {
    self.value = value
    self.note = note
    self.isWhole = isWhole
  }
}

/// Proposals up to a limit, and how many there are besides.
struct Proposals {
  private(set) var list: [Proposal] = []
  private(set) var more = 0
  private let limit: Int
  private var values: Set<String> = []

  init(limit: Int) { self.limit = limit }

  var isFull: Bool { list.count >= limit }

  mutating func add(_ proposal: Proposal) {
    guard values.insert(proposal.value).inserted else { return }
    if isFull { more += 1 } else { list.append(proposal) }
  }

  mutating func add(_ proposals: some Sequence<Proposal>) {
    for proposal in proposals { add(proposal) }
  }

  /// Some of many, of which only as many are made as there is room for.
  mutating func add<Item>(_ items: some Collection<Item>, besides uncounted: Int = 0, as proposal: (Item) -> Proposal?)
  {
    var rest = items.count + uncounted
    for item in items {
      if isFull { break }
      rest -= 1
      if let proposal = proposal(item) { add(proposal) }
    }
    more += rest
  }
}
