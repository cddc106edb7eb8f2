import AssayAnchoring
import AssayModel
import AssaySession
import AssayStorage

/// Entries and sessions, made up.
enum Sample {
  static let created = Instant(milliseconds: 1_694_563_200_000)
  private static let one = ClaimID(1)

  /// An entry that fits any state; the first adds the claim that the others speak of.
  static func entry(_ number: Int, _ words: String = "") -> Entry {
    let events: [Event] =
      if number == 1 {
        [.claimAdded(one, Statement(text: "The train left on Sunday. \(words)"))]
      } else {
        switch number % 4 {
        case 0: [.searched(query: "train \(words)", total: number)]
        case 1: [.verdictMarked(one, Judgement(.confirmed, rationale: "Said twice. \(words)"))]
        case 2:
          [
            .evidenceAttached(
              EvidenceID(number), to: one, .supports, citation("a train, “armoured” – \(words)"), note: "p. \(number)")
          ]
        default: [.settingChanged(name: "width", value: "\(number)"), .claimFocused(one)]
        }
      }
    return Entry(
      number: number, at: Instant(milliseconds: created.milliseconds + Int64(number) * 1500), by: "Mira",
      input: "line \(number) \(words)", events: events)
  }

  static func entries(_ count: Int) -> [Entry] { (1...count).map { entry($0) } }

  static func citation(_ quote: String) -> Citation {
    let length = quote.unicodeScalars.count
    return Citation(
      article: ArticleCard(
        id: ArticleID("visit.txt"), digest: Digest(of: "visit"), title: "A visit", outlet: "The Courier",
        published: PartialDate("2023-09-12"), handle: ArticleHandle(3)),
      description: Description(
        quote: quote, prefix: "He came by ", suffix: ".", span: Span(11..<11 + length),
        paragraph: "He came by \(quote).",
        offset: 11, preceding: "", following: "\n\nNext", occurrence: 1, occurrences: 2,
        rivals: []))
  }

  static func document(_ count: Int) -> (document: SessionDocument, state: SessionState) {
    var document = SessionDocument(id: "0a1b2c", created: created)
    for entry in entries(count) { document.entries.append(document.sealing(entry)) }
    return (document, document.folded())
  }

  static func saved(_ count: Int) -> [UInt8] {
    let (document, state) = document(count)
    return document.encoded(state)
  }

  static func store(
    _ path: String, in files: any FileSystem, holder: String = "mira on desk-1", id: String = "0a1b2c"
  ) throws(StorageError) -> (store: SessionStore, state: SessionState, notices: [String]) {
    try SessionStore.open(path, newID: id, now: created, holder: holder, files: files)
  }

  /// A disk with a session's file, `a.json`.
  static func disk(_ text: String) -> Disk {
    let disk = Disk()
    disk.put(Array(text.utf8), at: "a.json")
    return disk
  }

  static func read(_ text: String) throws(StorageError) -> (session: SessionRecovery.Recovered, faults: [SessionFault])
  {
    try SessionRecovery.read("a.json", in: disk(text))
  }

  static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
