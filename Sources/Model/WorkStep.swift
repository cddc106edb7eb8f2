/// How far a long piece of work is.
package struct WorkStep: Hashable, Sendable {
  /// What is counted, in the plural: `articles searched`.
  package let what: String
  package let done: Int
  /// How many there are; nil where that shows only at the end.
  package let total: Int?

  package init(_ what: String, done: Int, of total: Int? = nil) {
    self.what = what
    self.done = done
    self.total = total
  }

  /// `1,200 of 15,000 articles searched (8 %)`.
  package var words: String {
    guard let total else { return "\(Self.grouped(done)) \(what)" }
    let share = total > 0 ? " (\(min(100, done * 100 / total)) %)" : ""
    return "\(Self.grouped(done)) of \(Self.grouped(total)) \(what)\(share)"
  }

  /// With a comma before each third digit from the right.
  private static func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.indices.reduce(into: "") { text, place in
      if place > 0, (digits.count - place) % 3 == 0 { text += "," }
      text.append(digits[place])
    }
  }
}
