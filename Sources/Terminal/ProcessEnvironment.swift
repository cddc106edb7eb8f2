import CTerminal

/// The process's environment variables.
package enum ProcessEnvironment {
  /// All of them, read once more at each call. A name that stands twice has its first value.
  package static func variables() -> [String: String] {
    var variables: [String: String] = [:]
    guard var entry = cterm_environment() else { return variables }
    while let text = entry.pointee {
      let pair = String(cString: text)
      entry += 1
      guard let sign = pair.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = String(pair[..<sign])
      if variables[name] == nil { variables[name] = String(pair[pair.index(after: sign)...]) }
    }
    return variables
  }
}
