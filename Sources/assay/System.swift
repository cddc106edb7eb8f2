#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import AssayModel

/// The clock, the user and chance: read here and handed on, nowhere else.
enum System {
  static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// The reviewer's name where none is given: $ASSAY_REVIEWER, then the login name.
  static func reviewer(_ environment: [String: String]) -> String {
    for name in ["ASSAY_REVIEWER", "LOGNAME", "USER"] {
      if let value = environment[name], !value.isEmpty { return value }
    }
    guard let user = getpwuid(getuid()) else { return "unknown" }
    return String(cString: user.pointee.pw_name)
  }

  /// A random UUID (RFC 9562, version 4).
  static func makeID() -> String {
    var bytes = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
    var id = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { id += "-" }
      id.append(digit)
    }
    return id
  }

  /// How this program is named to another that finds a session locked.
  static func holder(_ reviewer: String) -> String { "process \(getpid()), \(reviewer), since \(now())" }

  /// A reader that goes away and a file that may grow no more are errors to be told, not reasons to die.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
