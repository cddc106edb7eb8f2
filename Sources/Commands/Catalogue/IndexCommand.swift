import AssayBacking
import AssayCorpus
import AssayModel
import AssayViews

package struct IndexCommand: Command {
  package static let manual = Manual(
    "index", group: .reading, usage: ["[--status] [--origins]"],
    summary: "Bring the index of the corpus up to date, and tell how large and how old it is.",
    details: [
      "A corpus of many articles has an index on the disk, in .assay beside it or in the cache folder. It is made when the "
        + "corpus is first opened, and takes up what has changed before each command of the shell: 'index' is for "
        + "scripts, for a disk that was full, and for a corpus that is small and shall have one all the same. Ctrl-C "
        + "stops it, and the next one goes on from there.",
      "Nothing but copies is in it: it may be removed at any time. 'assay index --verify' reads all of it and compares "
        + "it with its checksums.",
      "Who says what in an article, and its fingerprints for finding copies, are read when they are first asked for, and "
        + "kept. --origins reads them in all articles that nobody has read yet, so that nothing has to be waited for later.",
    ],
    options: [
      .init("--status", nil, "Only tell; nothing is read and nothing is written."),
      .init("--origins", nil, "Read who says what in every article too."),
    ],
    examples: [
      ("index", "bring it up to date"), ("index --status", "what there is"),
      ("index --origins", "and read who says what, before a long sitting"),
    ])

  private let onlyTells: Bool
  private let readsOrigins: Bool

  package init(_ arguments: inout Arguments) throws(Refusal) {
    onlyTells = arguments.flag("--status") != nil
    readsOrigins = arguments.flag("--origins") != nil
    if onlyTells, readsOrigins { throw Refusal("--status only tells; --origins reads", remedy: "Give one of them") }
  }

  package func request(on desk: Desk) throws(Refusal) -> Request? { onlyTells ? nil : .index }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    if readsOrigins, !desk.provenance.readAll(isCancelled: desk.isCancelled, tell: desk.tell) {
      throw Refusal("the reading was stopped", remedy: "The next one goes on from there.")
    }
    guard let status = desk.corpus.store.indexStatus else { return Reply(IndexPage.view(ofCorpus: desk.corpus)) }
    return Reply(IndexPage.view(of: status, at: desk.corpus.location, now: desk.now()))
  }
}
