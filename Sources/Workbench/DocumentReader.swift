import AssayCommands
import AssayStorage

/// Reads a file that a command names.
enum DocumentReader {
  static func read(
    _ name: String, _ path: String, _ limit: Int, _ files: any FileSystem
  ) throws(Refusal) -> [UInt8] {
    let path = files.resolved(path)
    // A pipe would make the reading wait for ever.
    guard !files.isSpecial(path) else { throw Refusal("it is no ordinary file", place: name) }
    if let size = files.mark(of: path)?.size, size > limit {
      throw Refusal("it has \(size) bytes; \(limit) is the most", remedy: "Take it up in parts.", place: name)
    }
    let bytes: [UInt8]?
    do throws(FileError) { bytes = try files.read(path) } catch {
      throw Refusal("it cannot be read: \(SystemError.words(for: error.code))", place: name)
    }
    guard let bytes else { throw Refusal("there is no such file", place: name) }
    return bytes
  }
}
