import AssayJSON

/// What another version of Assay, or another program, has added to the parts of a session's file that are written
/// anew with each save: members that this version does not know. They are kept with what they were said of.
///
/// Those of entries need no such care, since an entry's bytes are kept as they are.
struct UnknownMembers: Hashable, Sendable {
  /// Members by the id of what they were said of.
  private typealias Members = [String: [JSONObject.Member]]

  private(set) var head: [JSONObject.Member] = []
  private var claims: Members = [:]
  private var evidence: Members = [:]
  private var links: Members = [:]
  private var articles: Members = [:]

  var isEmpty: Bool {
    head.isEmpty && claims.isEmpty && evidence.isEmpty && links.isEmpty && articles.isEmpty
  }

  private static let ofHead: Set<String> = ["entry", "digest"]
  private static let ofClaim: Set<String> = [
    "id", "text", "speaker", "date", "verdict", "rationale", "evidence", "links", "override", "joins",
  ]
  private static let ofEvidence: Set<String> = [
    "id", "stance", "article", "start", "end", "quote", "fidelity", "outlet", "title", "published", "note",
    "voice", "split",
  ]
  private static let ofLink: Set<String> = ["relation", "claim"]
  private static let ofArticle: Set<String> = [
    "id", "digest", "title", "outlet", "published", "url", "language", "handle",
  ]

  // MARK: Reading

  mutating func takeHead(_ written: JSON) {
    head = Self.unknown(in: written.object ?? JSONObject(), but: Self.ofHead)
  }

  mutating func takeClaim(_ written: JSON) {
    guard let claim = written.object, let id = claim["id"]?.string else { return }
    Self.take(claim, but: Self.ofClaim, as: id, into: &claims)
    for part in claim["evidence"]?.array ?? [] {
      if let object = part.object, let id = object["id"]?.string {
        Self.take(object, but: Self.ofEvidence, as: id, into: &evidence)
      }
    }
    for part in claim["links"]?.array ?? [] {
      if let object = part.object {
        Self.take(object, but: Self.ofLink, as: Self.name(ofLink: object, from: id), into: &links)
      }
    }
  }

  /// The article without what is not known of it.
  mutating func takeArticle(_ written: JSON) -> JSON {
    guard let article = written.object else { return written }
    if let id = article["id"]?.string { Self.take(article, but: Self.ofArticle, as: id, into: &articles) }
    return .object(JSONObject(article.members.filter { Self.ofArticle.contains($0.name) }))
  }

  mutating func add(_ other: UnknownMembers) {
    claims.merge(other.claims) { first, _ in first }
    evidence.merge(other.evidence) { first, _ in first }
    links.merge(other.links) { first, _ in first }
  }

  private static func take(
    _ object: JSONObject, but known: Set<String>, as id: String, into members: inout Members
  ) {
    let unknown = unknown(in: object, but: known)
    if !unknown.isEmpty { members[id] = unknown }
  }

  private static func unknown(in object: JSONObject, but known: Set<String>) -> [JSONObject.Member] {
    object.members.filter { !known.contains($0.name) }
  }

  private static func name(ofLink link: JSONObject, from claim: String) -> String {
    "\(claim) \(link["relation"]?.string ?? "") \(link["claim"]?.string ?? "")"
  }

  // MARK: Writing

  func added(toClaim folded: JSON) -> JSON {
    guard !isEmpty, var claim = folded.object, let id = claim["id"]?.string else { return folded }
    for (name, add) in [("evidence", { Self.adding(evidence, to: $0) }), ("links", { linked($0, from: id) })] {
      if let parts = claim[name]?.array { claim[name] = .array(parts.map(add)) }
    }
    return Self.adding(claims, to: .object(claim))
  }

  func added(toArticle folded: JSON) -> JSON { isEmpty ? folded : Self.adding(articles, to: folded) }

  private func linked(_ link: JSON, from claim: String) -> JSON {
    guard let object = link.object else { return link }
    return Self.adding(links[Self.name(ofLink: object, from: claim)], to: object)
  }

  private static func adding(_ members: Members, to folded: JSON) -> JSON {
    guard let object = folded.object, let id = object["id"]?.string else { return folded }
    return adding(members[id], to: object)
  }

  private static func adding(_ members: [JSONObject.Member]?, to object: JSONObject) -> JSON {
    .object(JSONObject(object.members + (members ?? [])))
  }
}
