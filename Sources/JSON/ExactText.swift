/// A text that equals another only when their scalars are the same.
struct ExactText: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (one: Self, other: Self) -> Bool {
    // Swift's comparison is quick to tell different texts apart; what it finds equal may still differ in form.
    one.text == other.text && one.text.utf8.elementsEqual(other.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    // Texts of equal scalars are equal to Swift too, so its hash serves.
    hasher.combine(text)
  }
}
