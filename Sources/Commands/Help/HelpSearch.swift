import AssayModel
import AssayWords
import AssayViews

/// Looks for a word in all that help has to say.
enum HelpSearch {
  /// The commands and topics that speak of a word, each with the first sentence that does.
  static func mentions(of word: String) -> [HelpMentionsPage.Mention] {
    let commands = CommandRegistry.all.compactMap { type -> HelpMentionsPage.Mention? in
      let manual = type.manual
      let texts =
        [manual.summary] + manual.details + (manual.words + manual.options.map { ($0.name, $0.summary) }).map { $0.1 }
      return mention(of: word, in: texts, manual.name, "command")
    }
    let topics = HelpTopic.all.compactMap { topic in
      let terms = topic.terms.map { "\($0.term): \($0.meaning)" }
      return mention(of: word, in: [topic.summary] + topic.paragraphs + terms, topic.name, "topic")
    }
    return commands + topics
  }

  private static func mention(
    of word: String, in texts: [String], _ name: String, _ kind: String
  ) -> HelpMentionsPage.Mention? {
    for sentence in texts.flatMap(sentences) {
      if let span = place(of: word, in: sentence) {
        return HelpMentionsPage.Mention(name: name, kind: kind, line: sentence, span: span)
      }
    }
    return nil
  }

  private static func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    for word in text.split(separator: " ") {
      sentence += (sentence.isEmpty ? "" : " ") + word
      guard word.hasSuffix(".") || word.hasSuffix(";") else { continue }
      sentences.append(sentence)
      sentence = ""
    }
    return sentence.isEmpty ? sentences : sentences + [sentence]
  }

  /// Where a word begins like this one, or several words stand like these.
  private static func place(of wanted: String, in sentence: String) -> Span? {
    let text = Array(sentence.unicodeScalars)
    let wanted = Array(wanted.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
    for start in 0...text.count - wanted.count {
      guard start == 0 || !LetterFold.isLetter(text[start - 1]) else { continue }
      let part = TypedLine.text(text[start..<start + wanted.count]).lowercased()
      guard part.unicodeScalars.elementsEqual(wanted) else { continue }
      let end = text[start...].firstIndex { !LetterFold.isLetter($0) } ?? text.count
      return Span(start..<max(end, start + wanted.count))
    }
    return nil
  }
}
