/// How far a long piece of work is.
package struct WorkStep: Hashable, Sendable {
  /// What is counted, in the plural: `articles searched`.
  package let what: String
  package let done: Int
  /// How many there are; nil where that shows only at the end.
  package let total: Int?

  /// How much of all the work is done, in another unit than `done`: bytes, where articles are counted. With it the
  /// rate and the time left can be told.
  package let share: (done: Int, total: Int)?

  package init(_ what: String, done: Int, of total: Int? = nil) {
    self.what = what
    self.done = done
    self.total = total
    share = nil
  }

  package init(_ what: String, done: Int, share: (done: Int, total: Int)) {
    self.what = what
    self.done = done
    total = nil
    self.share = share
  }

  package static func == (one: WorkStep, other: WorkStep) -> Bool {
    one.what == other.what && one.done == other.done && one.total == other.total && one.share?.done == other.share?.done
      && one.share?.total == other.share?.total
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(what)
    hasher.combine(done)
  }

  /// `1,200 of 15,000 articles searched (8 %)`.
  package var words: String {
    if let share {
      return "\(Self.grouped(done)) \(what) (\(min(100, share.done * 100 / max(1, share.total))) %)"
    }
    guard let total else { return "\(Self.grouped(done)) \(what)" }
    let share = total > 0 ? " (\(min(100, done * 100 / total)) %)" : ""
    return "\(Self.grouped(done)) of \(Self.grouped(total)) \(what)\(share)"
  }

  /// The same with how fast it goes and how long it will go on, `seconds` after it began:
  /// `12,000 articles indexed (8 %), 6,100 a second, 3 min left`.
  package func words(after seconds: Double) -> String {
    guard let share, share.done > 0, seconds >= 1 else { return words }
    let left = seconds * Double(max(0, share.total - share.done)) / Double(share.done)
    return "\(words), \(Self.grouped(Int(Double(done) / seconds))) a second, \(Self.duration(left)) left"
  }

  private static func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<90: "\(Int(seconds.rounded(.up))) s"
    case ..<5_400: "\(Int((seconds / 60).rounded())) min"
    default: "\(Int((seconds / 3_600).rounded())) h"
    }
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
