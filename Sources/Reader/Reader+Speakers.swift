import AssayBacking
import AssayModel
import AssayViews

// Who says what: marked in the text and at its edge, and named in the last row.

extension Reader {
  /// Begins or ends to mark who speaks, and says what there is to see.
  mutating func showSpeakers() {
    marksSpeech.toggle()
    guard marksSpeech else { return say("who speaks is not marked any more", .faint) }
    var names: [String] = []
    for speech in page.speeches where !names.contains(speech.shownName) { names.append(speech.shownName) }
    guard !names.isEmpty else {
      return say("nobody is found to say anything here (English articles only)", .faint)
    }
    let count = names.count == 1 ? "1 speaker" : "\(names.count) speakers"
    say("\(count): \(Self.list(names, within: size.columns - count.count - 4))")
  }

  /// As many names as there is room for, and how many are left.
  private static func list(_ names: [String], within columns: Int) -> String {
    var text = ""
    for (place, name) in names.enumerated() {
      let longer = text.isEmpty ? name : "\(text), \(name)"
      let left = names.count - place
      let rest = left > 1 ? ", … +\(left - 1)".count : 0
      guard text.isEmpty || DisplayWidth.of(longer) + rest <= columns else { return "\(text), … +\(left)" }
      text = longer
    }
    return text
  }

  /// What is said in the rows that are seen.
  func speeches(in seen: Span) -> [Speech] {
    marksSpeech ? page.speeches.filter { $0.span.overlaps(seen) } : []
  }

  /// Who says the words at the cursor; false where nobody does, or nobody is marked.
  func addSpeaker(to row: inout ScreenRow) -> Bool {
    guard marksSpeech, let speech = page.speech(at: cursor) else { return false }
    if row.width > 1 { row.add(" · ", .faint, symbols: symbols) }
    row.add(Glyphs(symbols).speech, Ink(.said), symbols: symbols)
    row.add(" \(speech.shownName)", Ink(.said, bold: true), symbols: symbols)
    row.add(
      speech.isFact ? " says this" : " says this (suggested: the sentence does not name the speaker)", .faint,
      symbols: symbols)
    return true
  }
}

extension Speech {
  /// The speaker, with a question mark where the sentence does not give a name.
  fileprivate var shownName: String { isFact ? speaker : "\(speaker)?" }
}
