#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import AssayModel

/// A line at the terminal that says how far a command is, for as long as it runs.
///
/// It appears only where a command takes longer than `delay`, changes at most once in `pause`, erases itself, and is
/// written to standard error, so that it never gets into an answer. Where standard error is no terminal, or one that
/// cannot erase, there is none.
package final class Progress {
  /// Half a second: what is shorter is not waited for (nanoseconds).
  package static let delay: UInt64 = 500_000_000
  private static let pause: UInt64 = 100_000_000

  private let isShown: Bool
  private let columns: () -> Int
  private let now: () -> UInt64
  private let write: (String) -> Void
  private let hint: String
  /// When the next line may be written; nil while no command runs.
  private var next: UInt64?
  private var isOnScreen = false
  /// The work that is told of, and when it was first heard of.
  private var work: (what: String, begun: UInt64)?

  /// - Parameters:
  ///   - hint: what the person may do, written behind each step: `Ctrl-C stops`.
  ///   - now: nanoseconds of a clock that is never set.
  package init(
    terminal: Terminal, hint: String = "", now: @escaping () -> UInt64 = Progress.clock,
    write: @escaping (String) -> Void = { FileWriting.write($0, to: 2) }
  ) {
    isShown = terminal.errorIsTerminal && terminal.isCapable
    columns = { terminal.size.columns }
    self.hint = hint
    self.now = now
    self.write = write
  }

  /// A command starts. To be called before each.
  package func begin() {
    guard isShown else { return }
    end()
    next = now() + Self.delay
  }

  /// Told as often as one likes.
  package func tell(_ step: @autoclosure () -> WorkStep) {
    guard let next else { return }
    let time = now()
    // The first step of a work is looked at even when it is not shown: its time is what rates are reckoned from.
    guard time >= next || work == nil else { return }
    let step = step()
    if work?.what != step.what { work = (step.what, time) }
    guard time >= next else { return }
    self.next = time + Self.pause
    let seconds = Double(time - (work?.begun ?? time)) / 1_000_000_000
    let text = step.words(after: seconds) + (hint.isEmpty ? "" : "; \(hint)")
    // The last column stays free: some terminals wrap as soon as it is written.
    let fitted = ScreenText.fitted(ScreenText.clean(text), to: max(1, columns() - 1), mark: "...")
    write("\r\(LineEditor.text(fitted))\u{1B}[K")
    isOnScreen = true
  }

  /// The command has ended, or has something to say: the line goes.
  package func end() {
    next = nil
    work = nil
    guard isOnScreen else { return }
    isOnScreen = false
    write("\r\u{1B}[K")
  }

  package static func clock() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
