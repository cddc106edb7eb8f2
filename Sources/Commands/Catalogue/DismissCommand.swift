import AssayCorpus
import AssayModel
import AssaySession
import AssayStanding
import AssayViews

package struct DismissCommand: Command {
  package static let manual = Manual(
    "dismiss", group: .verdicts,
    usage: ["ADDRESS… [--for CLAIM]", "--list [--for CLAIM]", "--restore ADDRESS… [--for CLAIM]"],
    summary: "Set passages aside: they are not suggested for a claim again.",
    details: [
      "A passage is named as for 'attach': #4, #2..#5, a3.4.2. Its copies go with it. Without --for the claim is meant "
        + "whose passages were listed last, else the one in focus.",
      "It says that a passage does not bear on the claim. It is an entry like any other: 'undo' takes it back, and the "
        + "log shows what was looked at and set aside. --list shows what was, --restore lets a passage come again.",
    ],
    options: [
      .init("--for", "CLAIM", "The claim that the passages do not bear on."),
      .init("--list", nil, "Show what was dismissed, with its addresses."),
      .init("--restore", nil, "Let the passages be suggested again."),
    ],
    examples: [
      ("dismiss a13.2.1 --for c1", "a sentence that does not bear on a claim"),
      ("dismiss --list", "what was dismissed"),
      ("dismiss --restore a13.2.1", "lets it come again"),
    ])

  private enum Intent {
    case dismiss([Word])
    case list
    case restore([Word])
  }

  private let intent: Intent
  private let claim: Word?

  package init(_ arguments: inout Arguments) throws(Refusal) {
    claim = arguments.value("--for")
    let list = arguments.flag("--list")
    let restore = arguments.flag("--restore")
    if let list, restore != nil {
      throw Refusal("--list and --restore do not go together", remedy: "List first, then restore.", at: list.span)
    }
    if list != nil {
      intent = .list
      return
    }
    var words = [try arguments.next("the passage")]
    while let word = arguments.next() { words.append(word) }
    for word in words where word.isQuoted || Address(word.text) == nil && OrdinalRange(word, of: "#") == nil {
      throw Refusal.notAnAddress(word)
    }
    intent = restore == nil ? .dismiss(words) : .restore(words)
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    switch intent {
    case .list: return []
    case .dismiss(let words): return try dismissals(of: words, on: desk)
    case .restore(let words): return try restorations(of: words, on: desk)
    }
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    let claim = try chosen(on: desk)
    if case .list = intent { return Reply(DismissedPage.view(of: claim, at: desk.standings, in: desk.corpus)) }
    var dismissed: [Citation] = []
    var restored = 0
    for event in desk.lastEvents {
      switch event {
      case .passageDismissed(_, let citation): dismissed.append(citation)
      case .passageRestored: restored += 1
      default: break
      }
    }
    return Reply(
      restored > 0
        ? DismissedPage.restored(restored, for: claim.id) : DismissedPage.dismissed(dismissed, for: claim.id))
  }

  /// The claim that was named, whose passages were listed, or which is in focus.
  private func chosen(on desk: Desk) throws(Refusal) -> Claim {
    if claim == nil, let listed = desk.listing?.claim, let claim = desk.state.claims[listed] { return claim }
    return try desk.claimOrFocus(claim)
  }

  private func dismissals(of words: [Word], on desk: Desk) throws(Refusal) -> [Event] {
    let claim = try chosen(on: desk)
    let attached = KnownPlaces(claim, .attached, on: desk)
    let known = KnownPlaces(claim, .dismissed, on: desk)
    let places = try places(words, on: desk)
    var taken: [Place] = []
    for (place, word) in places {
      if attached.holds(place.span, of: place.article.handle) {
        throw Refusal(
          "\(word.text) is evidence for \(claim.id)", remedy: "'show \(claim.id)' lists it; 'detach' takes it off.",
          at: word.span)
      }
      guard !known.holds(place.span, of: place.article.handle),
        !taken.contains(where: { $0.article.handle == place.article.handle && $0.span.overlaps(place.span) })
      else { continue }
      guard place.span.count <= AttachCommand.longest else {
        throw Refusal(
          "\(word.text) is too long for a passage", remedy: "Name a sentence or a paragraph.", at: word.span)
      }
      taken.append(place)
    }
    guard !taken.isEmpty else {
      throw Refusal(
        "\(places.count == 1 ? "this passage was" : "these passages were") dismissed for \(claim.id) already",
        remedy: "'dismiss --list' shows them.", at: words[0].span)
    }
    return taken.map { .passageDismissed(claim.id, Citation($0)) }
  }

  private func restorations(of words: [Word], on desk: Desk) throws(Refusal) -> [Event] {
    let claim = try chosen(on: desk)
    var chosen: [Citation] = []
    for (place, word) in try places(words, on: desk) {
      let found = claim.dismissed.filter { citation in
        let standing = desk.standings.standing(of: citation)
        return standing.article == place.article.handle && standing.settledSpan?.overlaps(place.span) ?? false
      }
      guard !found.isEmpty else {
        throw Refusal(
          "\(word.text) was not dismissed for \(claim.id)", remedy: "'dismiss --list' shows what was.", at: word.span)
      }
      chosen += found.filter { !chosen.contains($0) }
    }
    return chosen.map { .passageRestored(claim.id, $0.article.id, $0.span) }
  }

  private func places(_ words: [Word], on desk: Desk) throws(Refusal) -> [(place: Place, word: Word)] {
    var places: [(place: Place, word: Word)] = []
    for word in words {
      guard let range = OrdinalRange(word, of: "#") else {
        places.append((try desk.place(word, quote: nil), word))
        continue
      }
      let bounds = try range.checked(word)
      _ = try desk.place(.hit(bounds.upperBound), at: word)
      for number in bounds { places.append((try desk.place(.hit(number), at: word), word)) }
    }
    return places
  }
}
