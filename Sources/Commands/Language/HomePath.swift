/// Paths as people type them, with `~/` for the home folder, which no shell has expanded in a line of this one.
package enum HomePath {
  /// The path with the home folder in place of a leading `~/`; as it stands where there is no home.
  package static func expanded(_ path: String, in home: String?) -> String {
    guard let home, path.hasPrefix("~/") else { return path }
    return home + path.dropFirst(1)
  }
}
