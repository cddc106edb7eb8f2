#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import AssayJSON
import AssayModel
import AssaySession
import AssayTerminal
import AssayViews

/// Shows a session's entries one after the other, with what each did.
struct ReplayPlayer {
  let output: Output
  let answersJSON: Bool

  /// Shows the entries and tells how many were shown: a reader who steps may leave early.
  func play(_ entries: some Collection<Entry>, stepping: Bool, pace: Double?) -> Int {
    let keys = stepping ? KeyWait(terminal: output.terminal, hints: !answersJSON) : nil
    var state = SessionState()
    var shown = 0
    for entry in entries {
      if shown > 0 {
        if let keys, keys.next() == .leaves { return shown }
        if let pace { usleep(UInt32(pace * 1_000_000)) }
      }
      shown += 1
      let before = state
      state.apply(entry)
      let view = EntryPage.view(of: entry, before: before, after: state, isDetailed: stepping)
      output.write(answersJSON ? view.fields.line(of: "replay") : output.renderer.text(of: view))
    }
    return shown
  }

  func end(_ entries: some Collection<Entry>, shown: Int, isVerification: Bool) {
    let state = SessionState(entries.prefix(shown))
    let view = EntryPage.end(of: state, entries: entries.count, shown: shown, isVerification: isVerification)
    output.write(answersJSON ? view.fields.line(of: "replay") : output.renderer.text(of: view))
  }
}
