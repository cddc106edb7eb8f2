import AssayAnchoring
import AssayModel

/// Texts and shorthands that the tests share.
enum Samples {
  /// A short report in plain sentences, no two alike.
  static let report = """
    Harbour talks end without a deal

    The ferry company and its two unions parted on Tuesday night. After nine hours of talks neither side would say \
    when they would meet again.

    A spokeswoman for the company said that 140 sailings had been cancelled since Friday. “We regret every single \
    one of them,” she told reporters at the quay.

    Union leader Marta Ols called the offer “an insult”. Her members had not been paid for overtime since March, she \
    said. The company denies this.

    The harbour master expects queues of up to four kilometres at the weekend. Lorries with fresh fish are let through first.

    Fishermen on the northern islands have asked the government to send a navy vessel. A decision is due on Thursday.
    """

  static func span(of words: String, in text: String, occurrence: Int = 1) -> Span {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    var left = occurrence
    for start in 0...(scalars.count - wanted.count) where scalars[start..<start + wanted.count].elementsEqual(wanted) {
      left -= 1
      if left == 0 { return Span(start..<start + wanted.count) }
    }
    preconditionFailure("the sample does not hold '\(words)'")
  }

  static func description(of words: String, in text: String, occurrence: Int = 1) -> Description {
    Description(of: span(of: words, in: text, occurrence: occurrence), in: ScalarText(text))
  }

  static func anchored(_ words: String, of old: String, in new: String, occurrence: Int = 1) -> Anchoring {
    anchor(description(of: words, in: old, occurrence: occurrence), in: TokenisedText(new))
  }

  static func anchoredThroughLocker(_ words: String, of old: String, in new: String, occurrence: Int = 1) -> Anchoring {
    anchor(
      description(of: words, in: old, occurrence: occurrence),
      through: TextChange(from: ScalarText(old), to: ScalarText(new)))
  }

  static func words(_ span: Span?, of text: String) -> String? {
    span.map { String(ScalarText(text)[$0]) }
  }
}

extension String {
  /// The text with the first place of some words put in other words.
  func changing(_ words: String, to others: String) -> String {
    guard let range = firstRange(of: words) else { preconditionFailure("the sample does not hold '\(words)'") }
    return replacingCharacters(in: range, with: others)
  }

  private func replacingCharacters(in range: Range<String.Index>, with words: String) -> String {
    String(self[..<range.lowerBound]) + words + String(self[range.upperBound...])
  }
}
