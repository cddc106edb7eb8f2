import AssayCommands

/// The lines of a file or a pipe, read one by one: the next may not be there yet.
package final class Script {
  /// As it is named to a reader: `review.assay`.
  package let name: String
  /// What a file is known by; nil for a pipe.
  package let path: String?
  private let next: () -> Line?
  private(set) var lineNumber = 0

  /// A line without its line end, or a whole sentence on why it cannot be read.
  package enum Line: Hashable, Sendable {
    case text(String)
    case unreadable(String)
  }

  /// - Parameter next: gives the next line; nil at the end.
  package init(name: String, path: String? = nil, next: @escaping () -> Line?) {
    self.name = name
    self.path = path
    self.next = next
  }

  func nextLine() -> Line? {
    lineNumber += 1
    return next()
  }

  /// Where the line stood that came last: `review.assay:14`.
  var place: String { "\(name):\(lineNumber)" }
}
