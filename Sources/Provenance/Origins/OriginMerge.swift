import AssayModel

/// Two evidences taken for one origin, and why.
package struct OriginMerge: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The articles are copies.
    case copy
    /// Both rest on one medium.
    case medium(String)
    /// One speaker.
    case speaker(String)
    /// One outlet speaks.
    case outlet(String)
    /// The words of one utterance.
    case utterance
    /// Speakers with one family name, of whom one at least has no given name.
    case familyName
    /// Two spellings of one name, of a speaker or of a medium.
    case spelling
    /// An office or a thing without a name of its own, named alike or by who speaks for it.
    case office
    /// Passages in nearly the same words.
    case words
    /// The articles have a part in common.
    case partialCopy
    /// Sources of one state within a week, of whom one at least has no name.
    case government(InterestGroup)
    /// An office that the text before tells whose it is: "his press office".
    case carriedOver
    /// The reviewer joined them.
    case reviewer(String)
  }

  package let first: EvidenceID
  package let second: EvidenceID
  package let reason: Reason
  /// A hard merge holds unless the reviewer splits it; a soft one only lowers the least number.
  package let isHard: Bool
}
