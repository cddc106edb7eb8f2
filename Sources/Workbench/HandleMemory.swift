import AssayModel
import AssaySession

/// The handles under which a session has cited articles, so that `a3` means the same article in every sitting.
enum HandleMemory {
  static func pins(in entries: some Sequence<Entry>) -> [ArticleID: ArticleHandle] {
    var pins: [ArticleID: ArticleHandle] = [:]
    for entry in entries {
      for event in entry.events {
        guard let card = event.article, let handle = card.handle, pins[card.id] == nil else { continue }
        pins[card.id] = handle
      }
    }
    return pins
  }
}
