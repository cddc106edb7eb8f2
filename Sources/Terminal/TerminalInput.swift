#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The bytes a terminal sends, and the signals that come between them.
///
/// Bytes read ahead stay here from one line to the next.
final class TerminalInput {
  enum Event: Equatable {
    case byte(UInt8)
    case signal(Signals.Kind)
    /// The terminal went away.
    case end
  }

  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var next = 0
  private var hasEnded = false

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Takes up what was typed before the terminal was made raw.
  ///
  /// Until then the line discipline was in force, and it keeps a Ctrl-D that nobody has read yet as a zero.
  func takeUpTypedAhead() {
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard next == bytes.count, poll(&ready, 1, 0) > 0 else { return }
    fill()
    for index in bytes.indices where bytes[index] == 0 { bytes[index] = 4 }
  }

  /// Waits for the next byte or signal.
  func event() -> Event {
    while true {
      if Signals.isAnyNoted, let signal = Signals.take() { return .signal(signal) }
      if let byte = queued() { return .byte(byte) }
      if hasEnded { return .end }
      wait(milliseconds: -1)
    }
  }

  /// Whether nothing is there to be read: the next key has yet to be pressed.
  var isIdle: Bool {
    guard next == bytes.count, !hasEnded, !Signals.isAnyNoted else { return false }
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, 0) == 0
  }

  /// The next byte if it comes soon, and neither a signal nor the end before it.
  func byte(within milliseconds: Int32) -> UInt8? {
    if let byte = queued() { return byte }
    guard !hasEnded, !Signals.isAnyNoted else { return nil }
    wait(milliseconds: milliseconds)
    return queued()
  }

  /// Whether bytes or signals are there already.
  var isWaiting: Bool {
    if next < bytes.count || Signals.isAnyNoted { return true }
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&ready, 1, 0) > 0
  }

  /// Puts bytes back before those that wait.
  func unread(_ unread: [UInt8]) {
    bytes.replaceSubrange(..<next, with: unread)
    next = 0
  }

  /// Drops what was typed and not yet read.
  func discard() {
    bytes.removeAll(keepingCapacity: true)
    next = 0
  }

  private func queued() -> UInt8? {
    guard next < bytes.count else { return nil }
    defer { next += 1 }
    return bytes[next]
  }

  private func wait(milliseconds: Int32) {
    var watched = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: Signals.wakeUp, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&watched, nfds_t(watched.count), milliseconds) > 0 else { return }
    if watched[1].revents != 0 { Signals.drain() }
    if watched[0].revents != 0 { fill() }
  }

  private func fill() {
    if next > 0 {
      bytes.removeFirst(next)
      next = 0
    }
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { room in
      let count = read(descriptor, room.baseAddress, room.count)
      if count > 0 {
        bytes.append(contentsOf: room[..<count])
      } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
        hasEnded = true
      }
    }
  }
}
