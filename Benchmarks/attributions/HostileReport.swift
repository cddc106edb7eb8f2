import AssayModel
import AssayProvenance

/// Texts of five megabytes that no newsroom writes, each timed: the time must grow with the length and no faster.
enum HostileReport {
  static func lines() -> [String] {
    let pieces = [
      ("open quotes", "\u{201C}We sail, - ' \u{2018}so\" she said, and "), ("said", "he said that "),
      ("dashes", "so - he - said - "),
      ("quotes", "\"a\" 'b' ''c'' "), ("paragraphs", "\u{201C}We sail,\u{201D} she said.\n\n"),
      ("commas", "Ada, a pilot, said, "),
      ("colons", "ADA: We sail. It is late. "), ("one letter", "a"), ("right to left", "قال «نبحر» "),
      ("capitals", "Ada Of Bonn And "),
    ]
    return ["hostile texts, processor seconds for 1 and 5 megabytes:"]
      + pieces.map { name, piece in
        let seconds = [1, 5].map { size in
          let text = ScalarText(String(repeating: piece, count: size * 1_000_000 / piece.utf8.count))
          return Processor.seconds {
            let reading = ArticleReading(of: text, language: "en")
            let found = AttributionFinder.attributions(in: reading)
            _ = UtteranceReader.utterances(in: reading, attributions: found, article: 0)
            _ = NonDenialFinder.nonDenials(in: reading)
            _ = CopyPrint(of: text)
          }
        }
        return "  \(name): \(seconds.map { Report.fixed($0, 2) }.joined(separator: ", "))"
      }
  }
}
