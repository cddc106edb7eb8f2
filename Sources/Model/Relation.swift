/// How one claim stands to another.
package enum Relation: String, CaseIterable, Hashable, Sendable {
  case contradicts
  case repeats
  case updates
}
