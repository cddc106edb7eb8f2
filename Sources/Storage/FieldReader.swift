import AssayJSON
import AssayModel

/// What is wrong with a field, and in which part of a file.
package struct FieldError: Error, Hashable, Sendable {
  /// Such as `entry 12`; empty at a file's top.
  package let place: String
  /// Such as `'stance' is 'maybe'; expected supports, refutes, declines or context`.
  package let problem: String
}

/// Takes the fields of one JSON object by name and type, and says in plain words what does not fit.
struct FieldReader {
  let object: JSONObject
  let place: String

  init(_ value: JSON, place: String) throws(FieldError) {
    guard let object = value.object else {
      throw FieldError(place: place, problem: "\(value.kind) stands where an object is expected")
    }
    self.object = object
    self.place = place
  }

  /// The fields at a file's top.
  init(_ object: JSONObject) {
    self.object = object
    place = ""
  }

  func fail(_ problem: String) -> FieldError { FieldError(place: place, problem: problem) }

  /// The value of a field that must be there.
  func required(_ name: String) throws(FieldError) -> JSON {
    guard let value = object[name] else { throw fail("'\(name)' is missing") }
    return value
  }

  /// The value of a field; nil where it is missing or null.
  func optional(_ name: String) -> JSON? {
    guard let value = object[name], value != .null else { return nil }
    return value
  }

  func string(_ name: String) throws(FieldError) -> String {
    let value = try required(name)
    guard let text = value.string else { throw mismatch(name, value, "a string") }
    return text
  }

  func optionalString(_ name: String) throws(FieldError) -> String? {
    guard let value = optional(name) else { return nil }
    guard let text = value.string else { throw mismatch(name, value, "a string") }
    return text
  }

  /// The largest whole number that every reader of JSON takes as it is (RFC 8259, section 6). Sums of a few such
  /// numbers do not overflow.
  private static let largest = (1 << 53) - 1

  /// A whole number that is not negative.
  func count(_ name: String) throws(FieldError) -> Int {
    let value = try required(name)
    guard let number = value.integer, number >= 0 else { throw mismatch(name, value, "a whole number from 0 up") }
    guard number <= Self.largest else { throw mismatch(name, value, "a whole number of up to \(Self.largest)") }
    return number
  }

  func array(_ name: String) throws(FieldError) -> [JSON] {
    let value = try required(name)
    guard let values = value.array else { throw mismatch(name, value, "an array") }
    return values
  }

  func reader(_ name: String) throws(FieldError) -> FieldReader {
    try FieldReader(try required(name), place: "\(place), '\(name)'")
  }

  /// One of a closed set of words.
  func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, of type: Choice.Type) throws(FieldError)
    -> Choice
  where Choice.RawValue == String {
    let word = try string(name)
    guard let choice = Choice(rawValue: word) else {
      throw mismatch(name, .string(word), Self.list(Choice.allCases.map(\.rawValue)))
    }
    return choice
  }

  func claim(_ name: String) throws(FieldError) -> ClaimID {
    let word = try string(name)
    guard let id = ClaimID(word) else { throw mismatch(name, .string(word), "a claim's id such as c3") }
    return id
  }

  func evidence(_ name: String) throws(FieldError) -> EvidenceID {
    let word = try string(name)
    guard let id = EvidenceID(word) else { throw mismatch(name, .string(word), "an evidence's id such as e5") }
    return id
  }

  func digest(_ name: String) throws(FieldError) -> Digest {
    let word = try string(name)
    guard let digest = Digest(hex: word) else { throw mismatch(name, .string(word), "64 hexadecimal digits") }
    return digest
  }

  func optionalDigest(_ name: String) throws(FieldError) -> Digest? {
    optional(name) == nil ? nil : try digest(name)
  }

  func instant(_ name: String) throws(FieldError) -> Instant {
    let word = try string(name)
    guard let instant = Instant(rfc3339: word) else {
      throw mismatch(name, .string(word), "a time such as 2023-09-13T06:00:00Z")
    }
    return instant
  }

  func optionalDate(_ name: String) throws(FieldError) -> PartialDate? {
    guard let word = try optionalString(name) else { return nil }
    guard let date = PartialDate(word) else {
      throw mismatch(name, .string(word), "a date such as 2023-09-13")
    }
    return date
  }

  private func mismatch(_ name: String, _ value: JSON, _ expected: String) -> FieldError {
    let found =
      switch value {
      case .string(let text): "'\(text.prefix(60))'"
      case .number(let digits): String(digits.prefix(60))
      default: value.kind
      }
    return fail("'\(name)' is \(found); expected \(expected)")
  }

  /// `a, b or c`.
  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
