import AssayModel
import AssaySearch

// What is completed word by word where it stands: quotations, queries, lines inside a line.

extension CompletionRequest {
  /// The ways to go on inside a text; nil where `slot` is no text or nothing is known of what it holds.
  func insideText(_ slot: Slot) -> Completions? {
    switch slot {
    case .query:
      return QueryCompletion(typed, from: words.first?.span.start ?? typed.wordStart, desk, limit).completions
    case .queryField: return field
    case .quote: return typed.isQuoted ? quoted.map(completions(inside:)) : nil
    case .text, .claimText: return typed.isQuoted ? origin.map(completions(inside:)) : nil
    case .line: return typed.isQuoted ? nested : nil
    default: return nil
    }
  }

  /// The value of a field, where its name has been typed.
  private var field: Completions? {
    let opening = words.last { word in
      !word.isQuoted && QueryField.isName(word.text.prefix { $0 != ":" })
        && typed.raw(from: word.span.start).count { $0 == "\"" } % 2 == 1
    }
    let start = opening?.span.start ?? typed.wordStart
    let isField = opening != nil || QueryField.isName(typed.word.prefix { $0 != ":" }) && typed.word.contains(":")
    return isField ? QueryCompletion(typed, from: start, desk, limit).completions : nil
  }

  /// The place that `--from` names.
  var origin: Place? { values["--from"].flatMap(place) }

  /// The place that the address before the cursor names.
  private var quoted: Place? { words.last { Address($0.text) != nil }.flatMap(place) }

  private func place(_ word: Word) -> Place? {
    Address(word.text).flatMap { try? desk.place($0, at: word) }
  }

  private func completions(inside place: Place) -> Completions {
    QuoteCompletion(typed, in: place, limit).completions
  }

  /// A line of the shell inside the quotation, as long as it holds nothing escaped.
  private var nested: Completions? {
    let raw = typed.rawQuotation
    guard !raw.contains("\\") else { return nil }
    var inner = Completer.completions(of: TypedLine.text(raw), at: raw.count, on: desk, limit: limit)
    let start = typed.wordStart + 1
    inner.replacing = Span(start + inner.replacing.start..<start + inner.replacing.end)
    // A quote mark would end the quotation around the line.
    inner.candidates.removeAll { $0.text.contains("\"") }
    return inner
  }
}
