/// A key as the reader knows it, whatever terminal it came from.
package enum ReaderKey: Hashable, Sendable {
  /// A sign that was typed.
  case sign(Unicode.Scalar)
  /// A letter, in lower case, with Ctrl.
  case control(Unicode.Scalar)
  case up, down, left, right, wordLeft, wordRight, home, end, pageUp, pageDown
  case enter, tab, backTab, escape, backspace, delete
  /// F1.
  case help
  case paste(String)
}

extension ReaderKey: ExpressibleByUnicodeScalarLiteral {
  package init(unicodeScalarLiteral value: Unicode.Scalar) { self = .sign(value) }
}
