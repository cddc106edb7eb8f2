/// A JSON value as it was written: members keep their order, numbers their digits.
///
/// The session's hash chain is taken over exact bytes, unknown fields must survive a load and
/// save, and a mistake in a file of another's making must be named by line and column. Foundation's
/// decoders give none of these, so the value, its reader and its writer stand here.
package enum JSON: Sendable {
  case null
  case bool(Bool)
  /// The number's digits as written, such as `-1.50e3`.
  case number(String)
  case string(String)
  case array([JSON])
  case object(JSONObject)

  package static func integer(_ value: Int) -> JSON { .number(String(value)) }

  /// An object with members in the order given.
  package static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(JSONObject(members.map { JSONObject.Member(name: $0.key, value: $0.value) }))
  }

  /// The text as a string, or null where there is none.
  package static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  /// A number with at most so many digits behind the point.
  package static func decimal(_ value: Double, places: Int) -> JSON {
    guard value.isFinite else { return .null }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value * scale).rounded()
    // A number too large to be scaled has nothing behind its point.
    let rounded = scaled.isFinite ? scaled / scale : value
    let isWhole = rounded == rounded.rounded() && abs(rounded) < 1e15
    return .number(isWhole ? String(Int(rounded)) : "\(rounded)")
  }
}

extension JSON {
  package subscript(name: String) -> JSON? { object?[name] }

  package var object: JSONObject? { if case .object(let object) = self { object } else { nil } }
  package var array: [JSON]? { if case .array(let values) = self { values } else { nil } }
  package var string: String? { if case .string(let text) = self { text } else { nil } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The number where it is a whole one that fits.
  package var integer: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }
  package var double: Double? { if case .number(let digits) = self { Double(digits) } else { nil } }

  /// What kind of value this is, for an error's sentence.
  package var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension JSON: Hashable {
  /// Texts are equal when their scalars are: Swift's own comparison takes an é and an e with an accent
  /// for one text, which would make two names of an object one and hide a change of a session's bytes.
  package static func == (one: JSON, other: JSON) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.bool(let one), .bool(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.string(let one), .string(let other)): ExactText(one) == ExactText(other)
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)): one == other
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .number(let digits): hasher.combine(digits)
    case .string(let text): hasher.combine(ExactText(text))
    case .array(let values): hasher.combine(values)
    case .object(let object): hasher.combine(object)
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByBooleanLiteral {
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}
