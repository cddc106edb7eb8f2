#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files and folders under names that nothing else has. The system chooses the last letters and makes the file in one
/// step, so that no other program can put a file or a link of its own there.
///
/// Source: POSIX.1-2008, `mkstemp` and `mkdtemp`. Where nothing can be made, `errno` says why.
package enum TemporaryName {
  /// How many letters the system chooses.
  package static let letters = 6

  /// A new empty file beside another, to take its name later: only within a folder is a rename one step.
  ///
  /// It is open for reading and writing, closed in programs that are started, and its owner's alone. `mark` stands between
  /// the path and the letters.
  package static func file(beside path: String, mark: String = ".") -> (descriptor: Int32, path: String)? {
    var template = template(path + mark)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return (descriptor, chosen(template))
  }

  /// A new folder that nobody but its owner can enter.
  package static func folder(in folder: String, prefix: String) -> String? {
    var template = template("\(folder)/\(prefix)")
    return mkdtemp(&template) == nil ? nil : chosen(template)
  }

  /// A name with the six letters over which the system writes its own.
  private static func template(_ start: String) -> [CChar] {
    Array((start + String(repeating: "X", count: letters)).utf8CString)
  }

  private static func chosen(_ template: [CChar]) -> String {
    String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
