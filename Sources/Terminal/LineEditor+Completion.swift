/// Tab.
extension LineEditor {
  func complete() -> Effect {
    let (scalars, cursor) = line
    guard let completion = completer?(Self.text(scalars), cursor) else { return .beep }
    let range = completion.replacing.clamped(to: 0..<scalars.count)
    let typed = scalars[range]

    if completion.candidates.count <= 1 {
      guard let only = completion.candidates.first else { return .beep }
      let rest = scalars[range.upperBound...]
      let suffix = rest.starts(with: only.suffix.unicodeScalars) ? "" : only.suffix
      put(only.text + suffix, inPlaceOf: range, typed: typed)
      return .refresh
    }
    let shared = ScreenText.withoutControls(completion.commonPrefix)
    if extends(typed, to: shared) {
      put(shared, inPlaceOf: range, typed: typed)
      return .refresh
    }
    printBelow(
      CompletionMenu(
        size: window, isASCII: !terminal.isUTF8, isColored: terminal.showsColor
      ).rows(for: completion.candidates, more: completion.more))
    return .none
  }

  /// A prefix that is no longer than what was typed, or says something else, is no help.
  private func extends(_ typed: ArraySlice<Unicode.Scalar>, to shared: String) -> Bool {
    let shared = shared.unicodeScalars
    return shared.count > typed.count
      && Self.text(shared.prefix(typed.count)).lowercased() == Self.text(typed).lowercased()
  }

  /// Types only what is missing where what stands there is a beginning of it.
  private func put(_ text: String, inPlaceOf range: Range<Int>, typed: ArraySlice<Unicode.Scalar>) {
    let wanted = Array(ScreenText.withoutControls(text).unicodeScalars)
    if wanted.starts(with: typed) {
      moveCursor(to: range.upperBound)
      insert(wanted.dropFirst(typed.count))
    } else {
      replace(range, with: wanted)
    }
  }

  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
