import AssayCorpus
import AssayModel
import AssayViews

// Selecting, and what becomes of a selection.

extension Reader {
  mutating func select(_ action: Action) {
    switch action {
    case .select: anchor = anchor == nil ? cursor : nil
    case .selectSentence: selectSentence()
    case .selectParagraph: selectParagraph()
    case .swapEnds:
      guard let other = anchor else { return say("nothing is selected: v begins a selection", .faint) }
      anchor = cursor
      cursor = other
    default:
      if anchor != nil { anchor = nil } else { find = nil }
    }
    goal = nil
    show()
  }

  private mutating func selectSentence() {
    let paragraph = page.paragraph(at: cursor)
    let sentences = page.sentences(of: paragraph)
    let place = page.sentence(at: cursor, in: paragraph)
    if let selection, selection.contains(sentences[place]) {
      if cursor < (anchor ?? cursor) { swap() }
      let paragraph = page.paragraph(at: cursor)
      let place = page.sentence(at: cursor, in: paragraph) + 1
      if place < page.sentences(of: paragraph).count {
        cursor = lastSign(of: page.sentences(of: paragraph)[place])
      } else if paragraph + 1 < page.paragraphs.count {
        cursor = lastSign(of: page.sentences(of: paragraph + 1).first ?? page.paragraphs[paragraph + 1])
      }
    } else {
      anchor = snapped(sentences[place].start)
      cursor = lastSign(of: sentences[place])
    }
  }

  private mutating func selectParagraph() {
    let paragraph = page.paragraph(at: cursor)
    let span = page.paragraphs[paragraph]
    if let selection, selection.contains(span) {
      if cursor < (anchor ?? cursor) { swap() }
      let last = page.paragraph(at: cursor)
      if last + 1 < page.paragraphs.count { cursor = lastSign(of: page.paragraphs[last + 1]) }
    } else {
      anchor = snapped(span.start)
      cursor = lastSign(of: span)
    }
  }

  private mutating func swap() {
    guard let other = anchor else { return }
    anchor = cursor
    cursor = other
  }

  // MARK: Attaching

  /// The line that attaches the selection.
  mutating func attachment(to claim: ClaimID, _ stance: Stance) -> String? {
    guard let selection else { return nil }
    let line = "attach \(page.handle):\(selection) --to \(claim)"
    return stance == .supports ? line : "\(line) --\(stance.rawValue)"
  }

  mutating func attach(_ stance: Stance) -> Step {
    guard anchor != nil else {
      selectSentence()
      show()
      if let focus = library.focus {
        say("the sentence is selected: the same key again attaches it to \(focus)", .strong)
      }
      return .none
    }
    guard !library.claims.isEmpty else {
      say("there is no claim yet: C makes one of what is selected, :claim add TEXT any other", .doubtful)
      return .none
    }
    guard let focus = library.focus, let line = attachment(to: focus, stance) else {
      mode = .choosing(ClaimChooser(library, attaching: stance))
      return .none
    }
    return submit(line, .attachment)
  }

  mutating func detach() -> Step {
    // Of several, the one that says most exactly what is meant.
    guard let mark = page.marks.filter({ $0.span.contains(cursor) }).min(by: { $0.span.count < $1.span.count }) else {
      say("no evidence is under the cursor: ' goes to the next", .faint)
      return .none
    }
    return submit("detach \(mark.id)", .other)
  }

  // MARK: Claims

  mutating func chooseClaim() {
    guard !library.claims.isEmpty else {
      return say("there is no claim yet: s and C make one of a sentence, :claim add TEXT any other", .doubtful)
    }
    mode = .choosing(ClaimChooser(library, attaching: nil))
  }

  mutating func beginClaim() {
    guard let selection else { return say("select the words of the claim first: s, p or v", .doubtful) }
    let words = String(page.text[selection]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    mode = .typing(EntryField(words), .claim(selection))
  }

  mutating func beginVerdict() {
    guard library.focus != nil else { return say("no claim is in focus: c chooses one", .doubtful) }
    mode = .judging
  }
}
