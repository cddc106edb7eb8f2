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
