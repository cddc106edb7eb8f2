import AssayModel
import AssaySession
import AssayViews

package struct LinkCommand: Command {
  package static let manual = Manual(
    "link", group: .claims, usage: ["CLAIM contradicts|repeats|updates CLAIM"],
    summary: "Say how one claim stands to another.",
    details: ["A new link between two claims takes the place of the former one."],
    examples: [("link c2 contradicts c1", "they cannot both be true"), ("link c3 updates c1", "the newer first")])

  private let claim: Word
  private let relation: Relation
  private let other: Word

  package init(_ arguments: inout Arguments) throws(Refusal) {
    claim = try arguments.next("the claim")
    relation = try Choice.read(try arguments.next("the relation"), "relation")
    other = try arguments.next("the other claim")
  }

  package func decide(on desk: Desk) throws(Refusal) -> [Event] {
    let (one, two) = (try desk.claim(claim), try desk.claim(other))
    guard one.id != two.id else { throw Refusal("a claim cannot be linked to itself", at: other.span) }
    let isSymmetric = relation == .contradicts && two.links.contains(Link(relation, one.id))
    guard !one.links.contains(Link(relation, two.id)), !isSymmetric else {
      throw Refusal("\(one.id) \(relation.rawValue) \(two.id) already")
    }
    return [.claimsLinked(one.id, relation, two.id)]
  }

  package func reply(on desk: Desk) throws(Refusal) -> Reply {
    Reply(
      Acknowledgement.claim(try desk.claim(claim), in: desk.shown, "\(relation.rawValue) \(other.text.lowercased())"))
  }
}
