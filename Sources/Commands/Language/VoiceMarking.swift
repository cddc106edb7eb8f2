import AssayBacking
import AssayModel
import AssayProvenance
import AssaySession
import AssayViews

/// What `own` and `background` do.
struct VoiceMarking {
  private let voice: Voice
  private let words: [Word]
  private let isClearing: Bool

  init(_ voice: Voice, _ arguments: inout Arguments) throws(Refusal) {
    self.voice = voice
    isClearing = arguments.flag("--clear") != nil
    var words = [try arguments.next("the evidence")]
    while let word = arguments.next(where: { EvidenceID($0.text) != nil }) { words.append(word) }
    self.words = words
  }

  private func evidence(on desk: Desk) throws(Refusal) -> [Evidence] {
    var found: [Evidence] = []
    for word in words {
      let evidence = try desk.evidence(word)
      if !found.contains(where: { $0.id == evidence.id }) { found.append(evidence) }
    }
    return found
  }

  func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let all = try evidence(on: desk)
    let changing = all.filter { isClearing ? $0.voice == voice : $0.voice != voice }
    guard !changing.isEmpty else {
      let names = WordList.and(all.map(\.id.description))
      let verb = all.count == 1 ? "is" : "are"
      throw Refusal("\(names) \(verb) \(isClearing ? "not marked so" : "marked so already")", at: words[0].span)
    }
    return changing.map { .voiceMarked($0.id, isClearing ? nil : voice) }
  }

  func reply(on desk: Desk) throws(Refusal) -> Reply {
    let ids = desk.lastEvents.compactMap { if case .voiceMarked(let id, _) = $0 { id } else { nil } }
    let verb = ids.count == 1 ? "is" : "are"
    let meaning =
      switch voice {
      case .own: " \(verb) the outlet's own reporting"
      case .background: " \(verb) background, and counted nowhere"
      }
    let names = Line(WordList.and(ids.map(\.description)), .id)
    var reply = try OriginWord.reply(names + Line(isClearing ? " \(verb) marked so no more" : meaning), ids, on: desk)
    if voice == .own, !isClearing { reply.notes += ids.compactMap { spoken($0, on: desk) } }
    return reply
  }

  /// That the words of an evidence are somebody's, whom an origin of the outlet's own would stand beside.
  private func spoken(_ id: EvidenceID, on desk: Desk) -> String? {
    guard let claim = desk.state.evidence[id].flatMap({ desk.state.claims[$0.claim] }),
      let item = desk.provenance.backing(of: claim, in: desk.state, at: desk.standings).evidence(id),
      item.chain.voice == .attributed
    else { return nil }
    return "\(id) gives its words to \(item.way): as own reporting it counts as the outlet's, and no more as theirs. "
      + "'own \(id) --clear' takes that back."
  }
}
