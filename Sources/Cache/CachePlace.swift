#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import AssayModel

/// Where the caches of a corpus lie.
package enum CachePlace {
  /// `.assay/NAME.SUFFIX` beside the corpus, where that can be written; else a place in the user's cache folder.
  ///
  /// Nothing is made yet. Nil where there is neither, and for a corpus that is not in files.
  package static func file(for location: String, _ suffix: String, cache: String?) -> String? {
    guard let resolved = realpath(location, nil) else { return nil }
    defer { free(resolved) }
    let real = String(cString: resolved)
    guard let name = real.split(separator: "/").last else { return nil }
    let parent = String(real.dropLast(name.count + 1))
    let beside = "\(parent)/.assay"
    if isWritable(beside) ?? isWritable(parent.isEmpty ? "/" : parent) ?? false { return "\(beside)/\(name).\(suffix)" }
    guard let cache, cache.hasPrefix("/") else { return nil }
    return "\(cache)/assay/\(name)-\(Digest(of: real).short).\(suffix)"
  }

  /// Nil for what is not there.
  private static func isWritable(_ folder: String) -> Bool? {
    guard access(folder, F_OK) == 0 else { return nil }
    return access(folder, W_OK | X_OK) == 0
  }

  /// The folder of a file, and whether it is there, made where it was not.
  static func makeFolder(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    var made = ""
    for part in folder.split(separator: "/") {
      made += "/\(part)"
      mkdir(folder.hasPrefix("/") ? made : String(made.dropFirst()), 0o755)
    }
    return access(folder, W_OK | X_OK) == 0 ? folder : nil
  }
}
