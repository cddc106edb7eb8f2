/// A name for a draft, with those to try where another session has it.
package struct DraftName: Hashable, Sendable {
  private let stem: String
  private let number: Int

  private static let ending = ".json"
  /// More drafts than anyone leaves behind in a day.
  private static let last = 99

  /// The first name, such as `Sessions/draft-2023-09-13.json`.
  package init(_ path: String) {
    self.init(stem: path.hasSuffix(Self.ending) ? String(path.dropLast(Self.ending.count)) : path, number: 1)
  }

  private init(stem: String, number: Int) {
    self.stem = stem
    self.number = number
  }

  package var path: String { stem + (number == 1 ? "" : "-\(number)") + Self.ending }

  /// `draft-2023-09-13-2.json` behind `draft-2023-09-13.json`; nil behind the last.
  package var next: DraftName? { number < Self.last ? DraftName(stem: stem, number: number + 1) : nil }
}
