/// The arrow keys and Ctrl-R.
///
/// These are the editor's own: libedit's cut a line of more than 1,024 signs.
extension LineEditor {
  func recall(_ direction: HistoryWalk.Direction) -> Effect {
    let (scalars, cursor) = line
    let text = Self.text(scalars)
    var walk =
      self.walk.flatMap { $0.shown == text ? $0 : nil }
      ?? HistoryWalk(through: history.entries.map(\.line), draft: text, prefix: Self.text(scalars[..<cursor]))
    guard let found = walk.step(direction) else { return .beep }
    self.walk = walk
    replace(0..<scalars.count, with: found.unicodeScalars)
    return .refresh
  }

  /// Shows, while a pattern is typed, the newest line that holds it.
  ///
  /// Ctrl-R goes on to older ones, Ctrl-S to newer ones, Ctrl-G gives back what was there. Escape takes
  /// the line found; any other key takes it too, and does there what it always does.
  func searchHistory() -> Effect {
    let draft = line
    let normal = prompt
    var search = HistorySearch(through: history.entries.map(\.line))
    func present() {
      redrawing {
        show(Prompt("\(search.hasFailed ? "not found" : "search") '\(search.pattern)': "))
        put(search.found.map { ($0.unicodeScalars.map { $0 }, search.offset) } ?? draft)
      }
    }
    present()
    while let key = nextKey() {
      switch key {
      case .scalar("\u{12}"): search.older()
      case .scalar("\u{13}"): search.newer()
      case .scalar("\u{7F}"), .scalar("\u{08}"): search.erase()
      case .scalar("\u{15}"): search.clear()
      case .paste(let bytes): search.type(Self.text(PastedText(bytes).scalars))
      case .scalar(let scalar) where scalar.properties.generalCategory != .control:
        search.type(String(scalar))
      case .scalar("\u{1B}"):
        redrawing { show(normal) }
        return .none
      case .scalar("\u{07}"):
        redrawing {
          show(normal)
          put(draft)
        }
        return .none
      default:
        redrawing { show(normal) }
        keys.unread(.key(key))
        return .none
      }
      present()
    }
    show(normal)
    return .ended
  }

  private func put(_ new: (scalars: [Unicode.Scalar], cursor: Int)) {
    replace(0..<line.scalars.count, with: new.scalars)
    moveCursor(to: new.cursor)
  }
}
