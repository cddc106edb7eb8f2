/// A key as a terminal sends it.
package enum Key: Equatable {
  /// A sign, or a control character such as `\r`; Escape too, where it stands alone.
  case scalar(Unicode.Scalar)
  /// The body of a bracketed paste.
  case paste([UInt8])
  case up, down, left, right, home, end, pageUp, pageDown, insert, delete, wordLeft, wordRight, backTab
  /// An escape sequence that is none of the above, as it came.
  case sequence([UInt8])
  /// Bytes that are not UTF-8.
  case invalid
}
