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

  /// Whether a name is that of a file still being written: an article's, a full stop and six letters or digits.
  static func isUnfinished(_ name: String, on shelf: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), digest(of: String(name[..<dot]), on: shelf) != nil else { return false }
    let tail = name[name.index(after: dot)...].utf8
    return tail.count == 6
      && tail.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
  }
}
