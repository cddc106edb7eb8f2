import AssayModel
import SampleDesk

extension SampleDesk {
  /// A desk whose articles are a sentence or two, each of an outlet of its own.
  ///
  /// - Parameter claim: a claim to which the first sentence of each is attached; nil for none.
  convenience init(telling texts: [(name: String, text: String)], claim: String? = nil) throws {
    try self.init(
      corpus: SampleCorpus.of(
        texts.map { name, text in
          SampleCorpus.article(name, text, outlet: "The \(name.prefix(1).uppercased())\(name.dropFirst())")
        }))
    guard let claim else { return }
    try run("claim add \"\(claim)\"")
    for number in texts.indices { try run("attach a\(number + 1).1") }
  }

  /// Two people who say one thing, with a claim that both carry where it is given.
  static func ofTwo(claim: String? = nil) throws -> SampleDesk {
    try SampleDesk(
      telling: [
        ("kite", "Ada Quill said that the pier was safe."), ("tern", "Jo Orr said that the pier was safe."),
      ], claim: claim)
  }
}
