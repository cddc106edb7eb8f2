import AssayJSON
import AssayModel

/// One line of a history file.
enum HistoryLine {
  static func text(of entry: HistoryEntry) -> String {
    let object: JSON = .object(["at": .optional(entry.at?.description), "line": .string(entry.line)])
    return JSONWriter.compact(object) + "\n"
  }

  /// The entry in a line of the file; nil for a line that is none.
  static func entry(of bytes: ArraySlice<UInt8>) -> HistoryEntry? {
    // Thousands of lines are read while a person waits for one key, nearly all as `text` writes them.
    if let entry = plain(bytes) { return entry }
    guard let value = try? JSONReader.value(of: Array(bytes)), let line = value["line"]?.string else { return nil }
    return HistoryEntry(at: value["at"]?.string.flatMap { Instant(rfc3339: $0) }, line: line)
  }

  private static let opening = Array(#"{"at":""#.utf8)
  private static let middle = Array(#"Z","line":""#.utf8)
  private static let closing = Array(#""}"#.utf8)

  /// `{"at":"2023-09-13T06:00:00Z","line":"…"}` with nothing escaped and no fraction of a second.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> HistoryEntry? {
    let timeStart = bytes.startIndex + opening.count
    let lineStart = timeStart + 19 + middle.count
    let lineEnd = bytes.endIndex - closing.count
    guard lineStart <= lineEnd, bytes.starts(with: opening), bytes[(timeStart + 19)...].starts(with: middle),
      bytes[lineEnd...].elementsEqual(closing)
    else { return nil }
    let line = bytes[lineStart..<lineEnd]
    guard line.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }),
      let text = String(validating: line, as: UTF8.self), let at = instant(bytes[timeStart..<(timeStart + 19)])
    else { return nil }
    return HistoryEntry(at: at, line: text)
  }

  /// `2023-09-13T06:00:00`, meant in UTC.
  private static func instant(_ bytes: ArraySlice<UInt8>) -> Instant? {
    let start = bytes.startIndex
    let isFramed = zip([4, 7, 10, 13, 16], "--T::".utf8).allSatisfy { bytes[start + $0] == $1 }
    func number(_ offset: Int, _ length: Int) -> Int? {
      var value = 0
      for byte in bytes[(start + offset)..<(start + offset + length)] {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard isFramed, let year = number(0, 4), let month = number(5, 2), let day = number(8, 2),
      let date = CalendarDay(year: year, month: month, day: day),
      let hour = number(11, 2), hour < 24, let minute = number(14, 2), minute < 60,
      let second = number(17, 2), second < 60
    else { return nil }
    let seconds = date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
    return Instant(milliseconds: Int64(seconds) * 1000)
  }
}
