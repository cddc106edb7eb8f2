import AssayJSON
import AssayModel
import AssayProvenance
import AssaySession

/// A stance that the words of an evidence propose.
package enum StanceProposalPage {
  /// Adds the proposal behind an answer. It says what it goes by, and changes nothing.
  package static func add(_ proposal: StanceProposal, words: String, for evidence: Evidence, to view: inout View) {
    view.blocks.append(
      .labelled(line(of: proposal, words: words, taking: "undo', then 'attach …"), label: Line(), width: 4))
    view.fields["proposal"] = json(of: proposal, words: words)
  }

  /// The proposal with its words.
  ///
  /// - Parameter command: what takes it, once the stance is added.
  static func line(of proposal: StanceProposal, words: String, taking command: String) -> Line {
    let meaning = proposal.stance == .declines ? "neither confirms nor denies" : "denies"
    return Line("? ", .doubtful) + Line("“\(words)” \(meaning): ") + proposal.stance.line
      + Line("?", .faint) + ProvenanceLines.suggestion()
      + Line(" '\(command) --\(proposal.stance.rawValue)' takes it", .faint)
  }

  /// The public shape of a proposed stance.
  package static func json(of proposal: StanceProposal, words: String) -> JSON {
    .object([
      "stance": .string(proposal.stance.rawValue), "cue": ProvenanceLines.json(proposal.cue), "words": .string(words),
      "kind": .optional(proposal.nonDenial?.rawValue),
    ])
  }
}
