import CLibEdit
import CTerminal

/// Lines edited at a terminal with libedit: emacs and vi keys, history, completion, pastes.
///
/// libedit never reads the terminal and never sees a signal: keys, pastes, Ctrl-C, Ctrl-Z and window
/// changes come through `KeyReader`. One thread owns an editor, and a program has one.
package final class LineEditor: LineSource {
  /// What libedit is to do after one of the editor's own functions: its `CC_` numbers.
  enum Effect: UInt8 {
    case none = 0
    case ended = 2
    case refresh = 4
    case beep = 6
  }

  private enum Ending { case none, interrupted, end }

  /// Whether the line is asked for in passing, and given up by Escape alone or by Backspace where nothing is typed.
  private var isInPassing = false

  /// Asked on Tab.
  package var completer: Completion.Provider?
  package let history: History
  /// Whether a line that was typed is kept among those that the arrow keys bring back.
  package var keepsInHistory: (String) -> Bool = { _ in true }
  /// Makes a pasted text one that stays one behind what stands on the line before it.
  package var fitsPaste: (_ pasted: String, _ before: String) -> String = { pasted, _ in pasted }
  package private(set) var lineNumber = 0
  /// Done around a stop by Ctrl-Z, by whatever else has hold of the terminal.
  var aroundSuspension: (_ suspend: () -> Void) -> Void = { $0() }

  let terminal: Terminal
  let handle: OpaquePointer
  let keys: KeyReader
  let output: Int32 = 1
  var prompt = Prompt("")
  var walk: HistoryWalk?
  /// The line as its rows were joined last, and where its end stood.
  var joined: [Unicode.Scalar] = []
  var joinedLayout = ScreenLayout(columns: 80)

  /// The prompt as libedit reads it; it lives until the next one is set.
  private(set) var promptMemory: UnsafeMutablePointer<UInt32>
  private let libeditHistory: OpaquePointer?
  private var isLibeditHistoryFilled = false
  /// Whether nobody watched signals before. An editor that could not be made has not watched any.
  private var releasesSignals = false
  private var ending = Ending.none
  private var paste: PastedText?
  private var isDamaged = false
  /// Codes of a sequence that only `~/.editrc` knows.
  private var codes: ArraySlice<UInt8> = []
  private let deliversSequences: Bool
  /// Whether keys may be bound to libedit's own history functions.
  private let needsLibeditHistory: Bool

  /// An editor on the standard streams.
  ///
  /// Nil where a line cannot be edited: no terminal at either end, one that cannot move its cursor,
  /// or `edit off` in the user's `~/.editrc`. `PipedLines` serves there.
  package init?(terminal: Terminal, history: History, completer: Completion.Provider? = nil) {
    guard terminal.isInteractive, terminal.isCapable, cterm_use_utf8(), let handle = cle_init("assay") else {
      return nil
    }
    self.terminal = terminal
    self.history = history
    self.completer = completer
    self.handle = handle
    keys = KeyReader(TerminalInput(0))
    let settings = EditLineSettings.path(in: terminal.environment)
    deliversSequences = settings.map(EditLineSettings.bindSequences(at:)) ?? false
    libeditHistory = cle_history(handle, Int32(History.usualLimit))
    promptMemory = .allocate(capacity: 1)
    promptMemory.initialize(to: 0)
    needsLibeditHistory = settings.map(EditLineSettings.exist(at:)) ?? false
    EditLineActions.attach(to: handle, client: Unmanaged.passUnretained(self).toOpaque())
    if let settings { el_source(handle, settings) }
    guard cle_is_editing(handle) != 0 else { return nil }
    EditLineActions.bind(in: handle)
    cterm_guard(0, TerminalMode.farewell)
    releasesSignals = !Signals.areWatched(Signals.lasting)
    Signals.watch(Signals.lasting)
  }

  deinit {
    // The history after the editor, which looks into it to the last.
    el_end(handle)
    if let libeditHistory { history_wend(libeditHistory) }
    promptMemory.deallocate()
    if releasesSignals { Signals.release(Signals.lasting) }
  }

  package func nextLine(prompt text: String) -> LineInput { nextLine(prompt: text, inPassing: false) }

  /// A line that one may give up by Escape (in vi's keys: not while it is typed) or by Backspace where nothing is typed
  /// yet, as one may by Ctrl-C: it is then interrupted.
  package func nextLine(inPassing prompt: String) -> LineInput { nextLine(prompt: prompt, inPassing: true) }

  private func nextLine(prompt text: String, inPassing: Bool) -> LineInput {
    isInPassing = inPassing
    guard !Signals.isTerminationNoted else { return .end }
    Interrupts.clear()
    cterm_flush()
    show(Prompt(text))
    FileWriting.write(prompt.above, to: output)
    ending = .none
    isDamaged = false
    walk = nil
    joined = []
    Signals.watch(Signals.whileEditing)
    takeTerminal()
    // Raw before the prompt stands there: whoever answers it at once is heard.
    keys.takeUpTypedAhead()
    var count: Int32 = 0
    let line = cle_gets(handle, &count)
    giveTerminalBack()
    Signals.release(Signals.whileEditing)

    switch ending {
    case .interrupted: return .interrupted
    case .end:
      FileWriting.write("\n", to: output)
      return .end
    case .none: break
    }
    guard let line, count > 0 else {
      FileWriting.write("\n", to: output)
      return .end
    }
    lineNumber += 1
    return input(from: UnsafeBufferPointer(start: line, count: Int(count)))
  }

  private func input(from codes: UnsafeBufferPointer<UInt32>) -> LineInput {
    var scalars = String.UnicodeScalarView()
    for code in codes where !PrivateKey.codes.contains(code) && code != 0x0A && code != 0x0D {
      if let scalar = Unicode.Scalar(code) { scalars.append(scalar) }
    }
    let text = String(scalars)
    if isDamaged, scalars.contains("\u{FFFD}") {
      return .unreadable("what was typed is not all UTF-8. Set the terminal to UTF-8 and try again.")
    }
    if keepsInHistory(text) {
      history.add(text)
      if isLibeditHistoryFilled { enterForLibedit(text) }
    }
    return .line(text)
  }

  // MARK: Keys

  var wasInterrupted: Bool { ending == .interrupted }

  /// The next key for libedit as one code; nil where the line ends here.
  func nextCode() -> UInt32? {
    if let byte = codes.popFirst() { return UInt32(byte) }
    fillLibeditHistory()
    while let key = nextKey() {
      if isInPassing, givesUp(key) {
        ending = .interrupted
        return nil
      }
      switch key {
      case .scalar(let scalar) where !PrivateKey.codes.contains(scalar.value): return scalar.value
      case .invalid:
        isDamaged = true
        return 0xFFFD
      case .sequence(let bytes):
        guard deliversSequences else { continue }
        codes = bytes[1...]
        return UInt32(bytes[0])
      case .paste(let bytes): paste = PastedText(bytes)
      default: break
      }
      if let code = PrivateKey(key) { return code.rawValue }
    }
    return nil
  }

  /// The next key, with everything done that signals ask for; nil where the line ends here.
  func nextKey() -> Key? {
    while true {
      if keys.isIdle { joinRows() }
      switch keys.next() {
      case .key(let key): return key
      case .signal(.resize): redrawAfterResize()
      case .signal(.suspend): suspend()
      case .signal(.resume):
        // Stopped from outside, without notice: the modes may be anybody's.
        cle_prepare_terminal(handle, 0)
        FileWriting.write("\r\u{1B}[J", to: output)
        beginAnew()
      case .signal(.interrupt):
        keys.discard()
        moveToEnd()
        FileWriting.write("^C\n", to: output)
        ending = .interrupted
        return nil
      case .signal, .end:
        ending = .end
        return nil
      }
    }
  }

  func insertPaste() -> Effect {
    guard let paste else { return .none }
    self.paste = nil
    if paste.isDamaged { isDamaged = true }
    guard !paste.scalars.isEmpty else { return .none }
    let (scalars, cursor) = line
    insert(fitsPaste(Self.text(paste.scalars), Self.text(scalars[..<cursor])).unicodeScalars)
    return .refresh
  }

  // MARK: What libedit keeps

  /// Puts a prompt in the place of the one libedit shows from its next redrawing on.
  func show(_ prompt: Prompt) {
    self.prompt = prompt
    promptMemory.deallocate()
    promptMemory = .allocate(capacity: prompt.marked.count)
    promptMemory.initialize(from: prompt.marked, count: prompt.marked.count)
  }

  /// For vi's `/` and for bindings of the user's own.
  private func fillLibeditHistory() {
    guard needsLibeditHistory, !isLibeditHistoryFilled else { return }
    isLibeditHistoryFilled = true
    for entry in history.entries { enterForLibedit(entry.line) }
  }

  /// libedit cuts a line of more than 1,024 signs when it recalls it: such a line never reaches it,
  /// and is recalled by the editor's own functions only.
  private func enterForLibedit(_ line: String) {
    guard let libeditHistory, line.utf8.count <= 1000 else { return }
    let codes = line.unicodeScalars.map(\.value) + [0]
    codes.withUnsafeBufferPointer { cle_history_enter(libeditHistory, $0.baseAddress) }
  }
}
