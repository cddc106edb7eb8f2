/// Sizes as people read them.
package enum ByteCount {
  /// `812 bytes`, `3.4 kB`, `310 MB`, `2.1 GB`: a unit is a thousand of the one before it.
  package static func words(_ bytes: Int) -> String {
    guard bytes >= 1_000 else { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
    var unit = 1_000
    var names = ["kB", "MB", "GB", "TB"][...]
    // As soon as four digits would be shown, the next unit is taken.
    while names.count > 1, bytes >= unit * 1_000 - unit / 2 {
      unit *= 1_000
      names.removeFirst()
    }
    let name = names.first ?? ""
    let tenths = (bytes * 10 + unit / 2) / unit
    if tenths < 100 { return "\(tenths / 10).\(tenths % 10) \(name)" }
    return "\((bytes + unit / 2) / unit) \(name)"
  }
}
