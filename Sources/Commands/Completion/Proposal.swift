/// Something to be offered: a value, however it has to be written in the line.
struct Proposal: Hashable {
  let value: String
  let note: String?
  /// Whether the word ends with it; a folder's path goes on.
  let isWhole: Bool

  init(_ value: String, _ note: String? = nil, isWhole: Bool = true) {
    self.value = value
    self.note = note
    self.isWhole = isWhole
  }
}
