/// What an article has to fulfil.
package indirect enum QueryNode: Hashable, Sendable {
  case term(QueryTerm)
  /// A language by its BCP 47 tag in lower case; `en` stands for `en-GB` too.
  case language(String)
  /// Published on one of these days, counted from 1970-01-01; open ends are `Int.min` and `Int.max`.
  case published(ClosedRange<Int>)
  case all([QueryNode])
  case any([QueryNode])
  case not(QueryNode)

  /// Whether an article must have something to fulfil it; false when lacking something would be enough.
  var asksForSomething: Bool {
    switch self {
    case .term, .language, .published: true
    case .all(let nodes): nodes.contains(where: \.asksForSomething)
    case .any(let nodes): nodes.allSatisfy(\.asksForSomething)
    case .not: false
    }
  }
}
