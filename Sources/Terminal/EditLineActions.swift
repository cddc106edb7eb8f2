import CLibEdit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// What libedit calls. Named functions outside any actor: libedit knows nothing of isolation, and a
// closure in a main file would be bound to the main actor.

/// The editor behind libedit's handle, kept alive by whoever is asking it for a line.
private func editor(of handle: OpaquePointer?) -> LineEditor? {
  cle_client(handle).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
}

private func editLinePrompt(_ handle: OpaquePointer?) -> UnsafeMutablePointer<wchar_t>? {
  editor(of: handle).flatMap { cle_as_wide($0.promptMemory) }
}

private func editLineKey(_ handle: OpaquePointer?, _ place: UnsafeMutablePointer<wchar_t>?) -> Int32 {
  guard let editor = editor(of: handle) else { return 0 }
  guard let code = editor.nextCode() else {
    cle_store(place, 0)
    errno = EINTR
    return editor.wasInterrupted ? -1 : 0
  }
  cle_store(place, code)
  return 1
}

private func editLinePaste(_ handle: OpaquePointer?, _: Int32) -> UInt8 {
  perform(handle) { $0.insertPaste() }
}
private func editLineComplete(_ handle: OpaquePointer?, _: Int32) -> UInt8 {
  perform(handle) { $0.complete() }
}
private func editLineOlder(_ handle: OpaquePointer?, _: Int32) -> UInt8 {
  perform(handle) { $0.recall(.older) }
}
private func editLineNewer(_ handle: OpaquePointer?, _: Int32) -> UInt8 {
  perform(handle) { $0.recall(.newer) }
}
private func editLineSearch(_ handle: OpaquePointer?, _: Int32) -> UInt8 {
  perform(handle) { $0.searchHistory() }
}
private func editLineNothing(_: OpaquePointer?, _: Int32) -> UInt8 { LineEditor.Effect.none.rawValue }

private func perform(_ handle: OpaquePointer?, _ action: (LineEditor) -> LineEditor.Effect) -> UInt8 {
  (editor(of: handle).map(action) ?? .ended).rawValue
}

/// The editor's own functions, made known to libedit and bound to keys.
enum EditLineActions {
  static func attach(to handle: OpaquePointer, client: UnsafeMutableRawPointer) {
    cle_leave_signals_alone(handle)
    cle_set_client(handle, client)
    cle_set_key_source(handle, editLineKey)
    cle_set_prompt(handle, editLinePrompt, Int32(Prompt.mark))
    cle_set_emacs(handle)
    cle_add(handle, "assay-paste", "Insert what was pasted", editLinePaste)
    cle_add(handle, "assay-complete", "Complete the word", editLineComplete)
    cle_add(handle, "assay-older", "An older line that begins like this one", editLineOlder)
    cle_add(handle, "assay-newer", "A newer line that begins like this one", editLineNewer)
    cle_add(handle, "assay-search", "Search the lines typed so far", editLineSearch)
    cle_add(handle, "assay-nothing", "Do nothing", editLineNothing)
    // Files written for readline's emulation name this one; unknown, it would stop the file being read.
    cle_add(handle, "rl_complete", "Complete the word", editLineComplete)
  }

  /// To be called after `~/.editrc` was read: choosing a map there clears what was bound before.
  static func bind(in handle: OpaquePointer) {
    let control = { (letter: Unicode.Scalar) in letter.value & 0x1F }
    let everywhere: [(UInt32, String)] = [
      (PrivateKey.paste.rawValue, "assay-paste"), (PrivateKey.nothing.rawValue, "assay-nothing"),
      (PrivateKey.up.rawValue, "assay-older"), (PrivateKey.down.rawValue, "assay-newer"),
      (control("p"), "assay-older"), (control("n"), "assay-newer"), (control("r"), "assay-search"),
      (control("i"), "assay-complete"),
      (PrivateKey.left.rawValue, "ed-prev-char"), (PrivateKey.right.rawValue, "ed-next-char"),
      (PrivateKey.home.rawValue, "ed-move-to-beg"), (PrivateKey.end.rawValue, "ed-move-to-end"),
      (PrivateKey.delete.rawValue, "ed-delete-next-char"),
      (PrivateKey.wordLeft.rawValue, "ed-prev-word"), (PrivateKey.wordRight.rawValue, "em-next-word"),
    ]
    for (key, action) in everywhere { cle_bind(handle, 0, 0, key, action) }
    if cle_is_vi(handle) == 0 {
      for (letter, action) in [("p", "assay-older"), ("n", "assay-newer")] as [(Unicode.Scalar, String)] {
        cle_bind(handle, 0, 1, letter.value, action)
      }
    } else {
      for (key, action) in everywhere { cle_bind(handle, 1, 0, key, action) }
      for (letter, action) in [("k", "assay-older"), ("j", "assay-newer")] as [(Unicode.Scalar, String)] {
        cle_bind(handle, 1, 0, letter.value, action)
      }
    }
  }
}
