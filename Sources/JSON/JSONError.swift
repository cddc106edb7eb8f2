/// Why a text is not JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case unexpectedEnd
    case unexpected(UInt8)
    case expected(String)
    case unescapedControl(UInt8)
    case badEscape
    case loneSurrogate
    case notUTF8
    case badNumber
    case duplicateName(String)
    case tooDeep(limit: Int)
    case trailing
  }

  package let problem: Problem
  /// The byte's offset, 0-based.
  package let offset: Int
  /// The line and the byte's place in it, both 1-based.
  package let line: Int
  package let column: Int
}

extension JSONError.Problem {
  /// What is wrong, as the middle of a sentence.
  package var words: String {
    switch self {
    case .unexpectedEnd: "the text ends in the middle of a value"
    case .unexpected(let byte):
      (0x21..<0x7F).contains(byte)
        ? "'\(Character(Unicode.Scalar(byte)))' does not belong here" : "a byte that does not belong here"
    case .expected(let what): "\(what) is missing"
    case .unescapedControl: "a control character inside a string"
    case .badEscape: "an escape that JSON does not know"
    case .loneSurrogate: "half of a surrogate pair"
    case .notUTF8: "bytes that are not UTF-8"
    case .badNumber: "a number that JSON does not allow"
    case .duplicateName(let name): "the name '\(name.prefix(40))' stands twice in one object"
    case .tooDeep(let limit): "values nested deeper than \(limit)"
    case .trailing: "something follows the value"
    }
  }
}

extension JSONError: CustomStringConvertible {
  package var description: String { "line \(line), column \(column): \(problem.words)" }
}
