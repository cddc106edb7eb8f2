import AssayJSON
import AssayModel
import AssaySession

/// A saved session: its journal, and beside it, for people and for `jq`, what the journal folds to.
///
/// The format is described by `Sessions/session.schema.json`.
package struct SessionDocument: Sendable {
  /// The version of the schema that this program writes.
  package static let schemaVersion = 1

  /// A name no other session has.
  package var id: String
  package var created: Instant
  package var entries: [SealedEntry]
  /// Members at the document's top that this version does not know; they are kept.
  package var extras: [JSONObject.Member] = []
  /// The same of what is written anew with each save.
  var unknown = UnknownMembers()

  package init(id: String, created: Instant, entries: [SealedEntry] = []) {
    self.id = id
    self.created = created
    self.entries = entries
  }

  /// Whether the shell began the session by itself, for want of a name. It says so itself, so that no file is taken
  /// for a draft because of its name.
  package var isDraft: Bool {
    get { extras.contains { $0.name == Self.draftMark && $0.value == true } }
    set {
      extras.removeAll { $0.name == Self.draftMark }
      if newValue { extras.append(.init(name: Self.draftMark, value: true)) }
    }
  }

  private static let draftMark = "draft"

  /// What others have added at the document's top.
  var lastingExtras: [JSONObject.Member] { extras.filter { $0.name != Self.draftMark } }

  /// The digest of the last entry.
  package var head: Digest { entries.last?.digest ?? .zero }

  /// Writes an entry down behind the last.
  package func sealing(_ entry: Entry) -> SealedEntry { SealedEntry(entry, after: head) }

  /// What the entries fold to.
  package func folded() -> SessionState { SessionState(entries.lazy.map(\.entry)) }

  /// The document's bytes. Equal documents give equal bytes.
  package func encoded(_ state: SessionState) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entries.reduce(4096) { $0 + $1.line.count + 2 })
    func write(_ text: String) { bytes.append(contentsOf: text.utf8) }
    func writeLines(_ name: String, _ lines: some Sequence<some Sequence<UInt8>>) {
      write("\"\(name)\":[")
      var isFirst = true
      for line in lines {
        write(isFirst ? "\n" : ",\n")
        bytes.append(contentsOf: line)
        isFirst = false
      }
      write(isFirst ? "],\n" : "\n],\n")
    }
    write("{\n\"assay\":\(Self.schemaVersion),\n")
    write("\"id\":\(JSONWriter.compact(.string(id))),\n")
    write("\"created\":\"\(created)\",\n")
    writeLines("entries", entries.lazy.map(\.line))
    writeLines(
      "claims", state.claims.values.lazy.map { JSONWriter.compactBytes(unknown.added(toClaim: state.json(of: $0))) })
    writeLines(
      "corpus",
      state.citedArticles.lazy.map { JSONWriter.compactBytes(unknown.added(toArticle: CitationCoding.json(of: $0))) })
    for extra in extras {
      write("\(JSONWriter.compact(.string(extra.name))):\(JSONWriter.compact(extra.value)),\n")
    }
    let end = JSONObject(
      [.init(name: "entry", value: .integer(entries.count)), .init(name: "digest", value: .string(head.hex))]
        + unknown.head)
    write("\"head\":\(JSONWriter.compact(.object(end)))\n}\n")
    return bytes
  }
}
