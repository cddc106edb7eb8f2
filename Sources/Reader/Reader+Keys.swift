import AssayModel
import AssayViews

// What keys do.

extension Reader {
  /// Takes a key.
  package mutating func press(_ key: ReaderKey) -> Step {
    message = nil
    switch mode {
    case .reading:
      guard let action = KeyTable.action(for: key) else {
        if case .paste = key { say("pasted text is only taken where something is typed: press / or : first", .faint) }
        return .none
      }
      return perform(action)
    case .typing(let field, let purpose): return type(key, field, purpose)
    case .choosing(let chooser): return choose(key, chooser)
    case .judging: return judge(key)
    case .box(let box): return read(key, box)
    }
  }

  private mutating func perform(_ action: Action) -> Step {
    switch action {
    case .move(let motion): move(motion)
    case .search: mode = .typing(EntryField(), .search(from: cursor))
    case .nextHit: return goOn(isBack: false)
    case .previousHit: return goOn(isBack: true)
    case .nextArticle: return turn(by: 1)
    case .previousArticle: return turn(by: -1)
    case .nextEvidence: goToEvidence(isBack: false)
    case .previousEvidence: goToEvidence(isBack: true)
    case .select, .selectSentence, .selectParagraph, .swapEnds, .drop: select(action)
    case .attach(let stance): return attach(stance)
    case .detach: return detach()
    case .chooseClaim: chooseClaim()
    case .newClaim: beginClaim()
    case .verdict: beginVerdict()
    case .undo: return submit("undo", .other)
    case .redo: return submit("redo", .other)
    case .showSpeakers: showSpeakers()
    case .commandLine: return .typeLine
    case .help: mode = .box(HelpBox.make(size, symbols))
    case .redraw: return .redraw
    case .leave: return .leave
    }
    return .none
  }

  mutating func submit(_ lines: String..., as pending: Pending) -> Step {
    self.pending = pending
    return .submit(lines)
  }

  mutating func submit(_ line: String, _ pending: Pending) -> Step { submit(line, as: pending) }

  // MARK: What is typed

  private mutating func type(_ key: ReaderKey, _ field: EntryField, _ purpose: Purpose) -> Step {
    var field = field
    let outcome = field.press(key)
    mode = .typing(field, purpose)
    switch outcome {
    case .typing, .older, .newer: break
    case .changed: if case .search(let origin) = purpose { search(field.text, from: origin) }
    case .cancelled:
      mode = .reading
      if case .search(let origin) = purpose {
        find = nil
        cursor = origin
        show()
      }
    case .entered:
      mode = .reading
      return enter(field.text, purpose)
    }
    return .none
  }

  private mutating func enter(_ text: String, _ purpose: Purpose) -> Step {
    let isEmpty = text.allSatisfy(\.isWhitespace)
    switch purpose {
    case .search:
      if isEmpty { find = nil }
      sayMatch()
    case .claim(let span):
      guard !isEmpty else { break }
      return submit("claim add \(Self.quoted(text)) --from \(page.handle):\(span)", .claim)
    case .reason(let verdict):
      guard let claim = library.focused else { break }
      let line = "\(Self.command(for: verdict)) \(claim.id)"
      return submit(isEmpty ? line : "\(line) --why \(Self.quoted(text))", .other)
    }
    return .none
  }

  /// Text as the shell reads it back, whatever marks stand in it.
  static func quoted(_ text: String) -> String {
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }
    return "\"\(String(escaped))\""
  }

  static func command(for verdict: Verdict) -> String {
    switch verdict {
    case .confirmed: "confirm"
    case .denied: "deny"
    case .unverified: "unverified"
    }
  }

  // MARK: Boxes

  private mutating func choose(_ key: ReaderKey, _ chooser: ClaimChooser) -> Step {
    var chooser = chooser
    switch chooser.press(key) {
    case .choosing: mode = .choosing(chooser)
    case .cancelled: mode = .reading
    case .chosen(let claim):
      mode = .reading
      guard let stance = chooser.stance, let line = attachment(to: claim, stance) else {
        return submit("focus \(claim)", .other)
      }
      return claim == library.focus ? submit(line, .attachment) : submit("focus \(claim)", line, as: .attachment)
    }
    return .none
  }

  private mutating func judge(_ key: ReaderKey) -> Step {
    let verdicts: [ReaderKey: Verdict] = ["c": .confirmed, "d": .denied, "u": .unverified]
    if let verdict = verdicts[key] {
      mode = .typing(EntryField(), .reason(verdict))
    } else {
      mode = .reading
    }
    return .none
  }

  private mutating func read(_ key: ReaderKey, _ box: Box) -> Step {
    var box = box
    let room = Box.room(in: size).rows
    switch key {
    case .down, "j": box.top += 1
    case .up, "k": box.top -= 1
    case " ", .pageDown, .control("f"): box.top += room
    case .pageUp, .control("b"), .backspace: box.top -= room
    case .home, "g": box.top = 0
    case .end, "G": box.top = box.rows.count
    default:
      mode = .reading
      return .none
    }
    box.top = Box.top(box.top, rows: box.rows.count, showing: nil, in: size)
    mode = .box(box)
    return .none
  }
}
