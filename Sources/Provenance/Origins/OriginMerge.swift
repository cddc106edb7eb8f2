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
    /// Speakers of whom one stands with a part of the other's name.
    case familyName
    /// Speakers who both stand with one name and no more.
    case bareName
    /// One name, with a "Jr.", an initial or an office that the other does not have.
    case namesake
    /// One speaks beside somebody else.
    case joint
    /// People without names, whom nothing keeps apart.
    case anybody
    /// A medium by a part of its name, or one that took it from the other.
    case reference
    /// Two spellings of one name, of a speaker or of a medium.
    case spelling
    /// An office or a thing without a name of its own, named alike or by who speaks for it.
    case office
    /// The same, and nothing tells that it was within a week.
    case undatedOffice
    /// Passages in nearly the same words.
    case words
    /// The articles have a part in common.
    case partialCopy
    /// Sources of one state within a week, of whom one at least has no name.
    case government(InterestGroup)
    /// The same, and nothing tells that it was within a week.
    case undatedGovernment(InterestGroup)
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
