import Yams

/// The YAML library's errors in Assay's words.
enum YAMLWords {
  /// The front matter begins on the file's second line.
  private static let firstLine = 2

  static func problem(_ error: any Error, in bytes: [UInt8]) -> FrontMatter.Problem {
    guard let error = error as? YamlError else {
      return FrontMatter.Problem(line: firstLine, words: "the front matter is not YAML")
    }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return FrontMatter.Problem(line: mark.line + firstLine - 1, words: words(for: problem))
    case .duplicatedKeysInMapping(let names, let context):
      return FrontMatter.Problem(
        line: context.mark.line + firstLine - 1,
        words: "the front matter gives '\(names.first.map { String($0.prefix(40)) } ?? "")' twice")
    case .reader(_, let offset, _, _):
      let lines = bytes.prefix(max(0, offset ?? 0)).count { $0 == UInt8(ascii: "\n") }
      return FrontMatter.Problem(
        line: firstLine + lines, words: "the front matter holds a character that YAML does not allow")
    default: return FrontMatter.Problem(line: firstLine, words: "the front matter is not YAML")
    }
  }

  /// A hint for the mistakes that people make; the library's own sentences are only looked at, never passed on.
  private static func words(for problem: String) -> String {
    if problem.contains("mapping values are not allowed") {
      return "a value with ': ' in it must stand in quotes"
    }
    if problem.contains("cannot start any token") {
      return "a value may not begin with a tab, '@', '`' or '%'; put it in quotes"
    }
    if problem.contains("end of stream") || problem.contains("document indicator") {
      return "a quote or bracket is opened and not closed"
    }
    if problem.contains("another document") { return "the front matter ends in the middle" }
    if problem.contains("alias") { return "a value that begins with '*' must stand in quotes" }
    return "this line of the front matter is not YAML; expected 'name: value'"
  }
}
