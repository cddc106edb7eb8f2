import AssayStorage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Whether files with expected output are to be written anew instead of being compared.
package enum Renewal {
  package static let isWanted = getenv("ASSAY_RENEW").map { String(cString: $0) } == "1"

  /// The command that writes a test target's expectations anew.
  package static func command(for target: String) -> String { "ASSAY_RENEW=1 swift test --filter \(target)" }

  /// Compares a text with what a file of the source tree expects; nil where they agree, else what to tell the reader.
  /// Where renewal is wanted, the file is written.
  package static func complaint(about text: String, expectedIn file: String, target: String) throws -> String? {
    let path = SourceTree.path(file)
    let expected = Files.text(path)
    if expected == text { return nil }
    if isWanted {
      try Files.write(text, to: path)
      return nil
    }
    guard let expected else { return "\(file) is missing. To write it: \(command(for: target))" }
    return """
      \(file) says otherwise (- expected, + now):
      \(LineDifference.text(from: expected, to: text))
      If what is new is right: \(command(for: target))
      """
  }
}
