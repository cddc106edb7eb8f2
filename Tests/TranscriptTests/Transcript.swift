import SampleDesk

/// Commands with their expected output, read from a text file.
///
/// - `# prose` explains, for readers;
/// - `> COMMAND` is typed;
/// - what follows, up to the next of these, is expected. A refusal begins with `! `.
///
/// A line of output that would read as one of these has a backslash before it.
struct Transcript {
  enum Part: Equatable {
    case prose(String)
    case command(String)
  }

  private(set) var parts: [Part] = []

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("> ") {
        parts.append(.command(String(line.dropFirst(2))))
      } else if line.hasPrefix("# ") {
        parts.append(.prose(line))
      }
    }
  }

  var commands: [String] {
    parts.compactMap { if case .command(let line) = $0 { line } else { nil } }
  }

  /// The transcript as it comes out on a fresh desk.
  func played() throws -> String {
    let desk = try SampleDesk()
    var text = ""
    var wasProse = true
    for part in parts {
      switch part {
      case .prose(let line):
        if !wasProse { text += "\n" }
        text += line + "\n"
        wasProse = true
      case .command(let line):
        if !wasProse { text += "\n" }
        text += "> \(line)\n" + Self.guarded(desk.show(line))
        wasProse = false
      }
    }
    return text
  }

  private static func guarded(_ output: String) -> String {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.map { line in
      (line.hasPrefix("> ") || line.hasPrefix("# ") || line.hasPrefix("\\") ? "\\" : "") + line + "\n"
    }.joined()
  }
}
