import CTerminal

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Lines of any length from a pipe, a file, or a terminal that cannot move its cursor.
///
/// A line ends with LF or CRLF; a last line without an end counts; a byte order mark before the
/// first is no part of it.
package final class PipedLines: LineSource {
  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let promptDescriptor: Int32?
  private var buffer: [UInt8] = []
  /// The first byte not given out, and how far the bytes behind it were searched for a line end.
  private var start = 0
  private var searched = 0
  private var hasEnded = false
  package private(set) var lineNumber = 0

  /// Reads a descriptor that stays the caller's. Where a person is to see prompts, `promptingTo`
  /// says where they are written; colours are taken out.
  package init(_ descriptor: Int32 = 0, promptingTo promptDescriptor: Int32? = nil) {
    self.descriptor = descriptor
    self.promptDescriptor = promptDescriptor
    ownsDescriptor = false
  }

  /// Reads a file, such as a script.
  package init(path: String) throws(FileFailure) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileFailure(.open, path) }
    // A folder can be opened and not read: it must not pass for an empty script.
    guard read(file, nil, 0) == 0 else {
      let failure = FileFailure(.read, path)
      close(file)
      throw failure
    }
    descriptor = file
    promptDescriptor = nil
    ownsDescriptor = true
  }

  deinit {
    if ownsDescriptor { close(descriptor) }
  }

  package func nextLine(prompt: String) -> LineInput {
    if let promptDescriptor {
      cterm_flush()
      Signals.clear(.interrupt)
      FileWriting.write(Prompt(prompt).plain, to: promptDescriptor)
    }
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let line = buffer[start..<end]
        start = end + 1
        searched = start
        return take(line.last == 0x0D ? line.dropLast() : line)
      }
      searched = buffer.count
      if hasEnded {
        guard start < buffer.count else { return .end }
        let line = buffer[start...]
        start = buffer.count
        return take(line)
      }
      if let interruption = waitForInput() {
        FileWriting.write("\n", to: promptDescriptor ?? 1)
        return interruption
      }
      fill()
    }
  }

  /// Where prompts are shown, a person is there whose Ctrl-C must be heard while nothing is typed.
  private func waitForInput() -> LineInput? {
    guard promptDescriptor != nil else { return nil }
    while true {
      // Drained first: a signal that comes after the questions below wakes the wait.
      Signals.drain()
      if Signals.isTerminationNoted {
        hasEnded = true
        return .end
      }
      if Signals.isNoted(.interrupt) {
        Signals.clear(.interrupt)
        buffer.removeAll()
        (start, searched) = (0, 0)
        return .interrupted
      }
      var watched = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: Signals.wakeUp, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&watched, nfds_t(watched.count), -1) > 0, watched[0].revents != 0 { return nil }
    }
  }

  private func fill() {
    if start > 0 {
      buffer.removeFirst(start)
      searched -= start
      start = 0
    }
    let count = withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { room in
      var count = read(descriptor, room.baseAddress, room.count)
      while count < 0, errno == EINTR { count = read(descriptor, room.baseAddress, room.count) }
      if count > 0 { buffer.append(contentsOf: room[..<count]) }
      return count
    }
    // A terminal's Ctrl-D ends the session like a pipe's end does; an error is no different.
    if count <= 0 { hasEnded = true }
  }

  private func take(_ bytes: ArraySlice<UInt8>) -> LineInput {
    lineNumber += 1
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = lineNumber == 1 && bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes
    if let line = String(validating: bytes, as: UTF8.self) { return .line(line) }
    let fault = UTF8Accumulator.firstFault(in: bytes) ?? 0
    let byte = String(bytes[bytes.startIndex + fault], radix: 16, uppercase: true)
    return .unreadable(
      "line \(lineNumber) is not UTF-8: its byte \(fault + 1) is 0x\(byte). Save the text as UTF-8 and try again.")
  }
}
