/// Text as troff's input.
enum Roff {
  /// A line of text: what troff would obey is escaped, letters beyond ASCII are named by their numbers.
  static func text(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": output += "\\e"
      case "-": output += "\\-"
      case "'": output += "\\(aq"
      case "`": output += "\\(ga"
      case "^": output += "\\(ha"
      case "~": output += "\\(ti"
      case "\n": output += " "
      case _ where scalar.isASCII: output.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        output += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    // A point or an apostrophe at a line's beginning would be a request.
    return output.hasPrefix(".") ? "\\&" + output : output
  }

  static func bold(_ text: String) -> String { "\\fB" + Roff.text(text) + "\\fR" }

  /// A request with its arguments in quotes.
  static func request(_ name: String, _ arguments: String...) -> String {
    ([".\(name)"]
      + arguments.map {
        "\"\(Roff.text($0).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\(dq"))\""
      })
      .joined(separator: " ") + "\n"
  }
}
