import AssayCorpus
import AssayModel
import GRDB

// What has changed from one state of the catalogue to another.

extension CatalogueStore {
  func change(since other: any ArticleStore) -> CorpusChange? {
    guard let other = other as? CatalogueStore, other.catalogue.folder == catalogue.folder else { return nil }
    if other.state.generation == state.generation { return CorpusChange(changed: [], added: [], removed: []) }
    if let change, change.since == other.state.generation { return change.change }
    guard other.state.generation < state.generation else { return nil }
    // Another program has indexed as well.
    return ask { try change(since: other.state, $0) }
  }

  /// The articles that were written later. Of those that have gone nothing is left but their numbers, which stand for
  /// their ids.
  private func change(since former: Catalogue.State, _ db: Database) throws -> CorpusChange {
    var change = CorpusChange(changed: [], added: [], removed: [])
    let rows = try Row.fetchCursor(
      db, sql: ArticlePlace.columns + " WHERE a.generation > ? ORDER BY a.number", arguments: [former.generation])
    while let row = try rows.next() {
      guard let place = try ArticlePlace(row, generation: state.generation) else { continue }
      if place.number >= former.nextNumber { change.added.append(place.id) } else { change.changed.append(place.id) }
    }
    change.removed = state.vacant.subtracting(former.vacant).sorted().map { ArticleID("\(ArticleHandle($0))") }
    return change
  }
}
