import AssayModel
import AssayStorage

/// Where a locker's files lie: only digests make names, so that nothing a session says can lead out of the folder.
struct LockerPlaces {
  let folder: String

  private static let ending = ".txt.gz"

  /// The folder of all files whose digests begin alike.
  func shelf(of digest: Digest) -> String { "\(folder)/\(digest.hex.prefix(2))" }

  func file(of digest: Digest) -> String { "\(shelf(of: digest))/\(digest.hex)\(Self.ending)" }

  static func isShelf(_ name: String) -> Bool {
    name.utf8.count == 2 && name.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }

  /// The digest that a file on a shelf is named after; nil for any other name.
  static func digest(of name: String, on shelf: String) -> Digest? {
    guard name.hasPrefix(shelf), name.hasSuffix(ending) else { return nil }
    return Digest(hex: name.dropLast(ending.utf8.count))
  }

  /// Whether a name is that of an article's file that was still being written.
  static func isUnfinished(_ name: String, on shelf: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasSuffix(temporaryEnding) else { return false }
    return digest(of: String(parts[0].dropLast(temporaryEnding.utf8.count)), on: shelf) != nil
  }

  /// What a file system puts behind a name, and a hyphen and a few letters behind that, until the file is whole.
  private static let temporaryEnding = ".part"
}
