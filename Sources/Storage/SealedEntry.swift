import AssayJSON
import AssayModel
import AssaySession

/// An entry with the exact bytes that stand for it in a file, tied to the entry before it.
///
/// The bytes are the entry's canonical JSON. They are kept, not written anew, so that what another
/// version of Assay added to an entry survives, and its digest holds.
package struct SealedEntry: Hashable, Sendable {
  package let entry: Entry
  /// One line of canonical JSON without a line end.
  package let line: [UInt8]
  /// The digest of the entry before, 64 zeros for the first.
  package let prev: Digest
  /// The SHA-256 of `line`.
  package let digest: Digest

  /// Writes an entry down behind another.
  package init(_ entry: Entry, after prev: Digest) {
    let line = JSONWriter.canonical(
      .object([
        "at": .string(entry.at.description),
        "by": .string(entry.by),
        "events": .array(entry.events.map(EventCoding.json(of:))),
        "input": .string(entry.input),
        "number": .integer(entry.number),
        "prev": .string(prev.hex),
      ]))
    self.entry = entry
    self.line = line
    self.prev = prev
    self.digest = Digest(of: line)
  }

  /// Takes up an entry that was read from `bytes`.
  init(_ value: JSON, bytes: [UInt8], number: Int) throws(FieldError) {
    let fields = try FieldReader(value, place: "entry \(number)")
    let found = try fields.count("number")
    guard found == number else { throw fields.fail("'number' is \(found); expected \(number)") }
    var events: [Event] = []
    for event in try fields.array("events") { events.append(try EventCoding.event(event, place: fields.place)) }
    entry = Entry(
      number: number, at: try fields.instant("at"), by: try fields.string("by"), input: try fields.string("input"),
      events: events)
    prev = try fields.digest("prev")
    line = bytes
    digest = Digest(of: bytes)
  }

  /// The number an entry gives itself; nil where it gives none from 1 up.
  static func number(of value: JSON) -> Int? { value["number"]?.integer.flatMap { $0 > 0 ? $0 : nil } }

  /// Reads the entry's bytes again: what could not be taken up at the next start must not be acknowledged.
  func check(number: Int) throws(FieldError) {
    let value: JSON
    do throws(JSONError) { value = try JSONReader.value(of: line) } catch {
      throw FieldError(place: "entry \(number)", problem: error.problem.words)
    }
    guard try SealedEntry(value, bytes: line, number: number).entry == entry else {
      throw FieldError(place: "entry \(number)", problem: "it would be read as another than it is")
    }
  }
}
