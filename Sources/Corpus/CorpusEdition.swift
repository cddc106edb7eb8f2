/// Which reading of a corpus something was found in. Copies of a corpus share it; a corpus that is opened or numbered
/// anew has another one.
package final class CorpusEdition: Hashable, Sendable {
  package static func == (one: CorpusEdition, other: CorpusEdition) -> Bool { one === other }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
