import AssayCorpus
import AssayModel

// What an index found and no file holds any more.

extension Refusal {
  /// - Parameter first: the best of the articles that were found.
  static func gone(_ passages: Int, _ first: ArticleHandle, on desk: Desk) -> Refusal {
    let file = desk.corpus.card(at: first).map { " (\($0.file))" } ?? ""
    return Refusal(
      "\(WordList.count(passages, "passage")) found, and the articles cannot be read: the first is \(first)\(file)",
      remedy: "Their files have gone or were written to since; what has changed is taken up before the next command.")
  }
}

extension Desk {
  /// Whether an article can be shown now.
  func has(_ handle: ArticleHandle) -> Bool { corpus.article(at: handle) != nil }
}
