import Mustache

/// What a template is filled with: values by their names.
///
/// A name that is not there is looked for in what is around it, so that every name a template asks for is given, with
/// nil or false for nothing. A long report has millions of them: a dictionary of anything was too slow.
package struct Fields: Sendable, ExpressibleByDictionaryLiteral {
  /// A report's fields are few, and one after the other they are found sooner than by hashing.
  private var entries: [(name: FieldName, value: Field)]

  package init(dictionaryLiteral elements: (FieldName, any FieldValue)...) {
    entries = elements.map { ($0, $1.field) }
  }

  /// Nil where no such name was given.
  subscript(_ name: FieldName) -> Field? {
    // By their places: each entry that a loop hands out is counted in and out, and most are not the one.
    for place in entries.indices where entries[place].name == name { return entries[place].value }
    return nil
  }

  /// These, and others whose names are not among these.
  func adding(_ others: Fields) -> Fields {
    var all = self
    all.entries += others.entries
    return all
  }
}

/// The value of a name.
package enum Field: Sendable {
  case nothing
  case yes
  case words(String)
  case number(Int)
  case fields(Fields)
  case list([Field])

  /// Whether a section leaves it out.
  var isNothing: Bool {
    switch self {
    case .nothing: true
    case .list(let list): list.isEmpty
    case .yes, .words, .number, .fields: false
    }
  }
}

/// The name of a field: up to sixteen ASCII characters, which two machine words hold and compare.
package struct FieldName: Hashable, Sendable, ExpressibleByStringLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Nil for what is longer, or has other characters.
  init?(_ name: some StringProtocol) {
    let bytes = name.utf8
    guard bytes.count <= 16, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    for byte in bytes { add(byte) }
  }

  package init(stringLiteral name: StaticString) {
    precondition(name.isASCII && name.utf8CodeUnitCount <= 16, "A field's name has at most sixteen ASCII characters.")
    name.withUTF8Buffer { for byte in $0 { add(byte) } }
  }

  @inline(__always)
  private mutating func add(_ byte: UInt8) {
    high = high << 8 | low >> 56
    low = low << 8 | UInt64(byte)
  }
}

/// What may be given for a name.
package protocol FieldValue: Sendable {
  var field: Field { get }
}

extension String: FieldValue { package var field: Field { .words(self) } }
extension Int: FieldValue { package var field: Field { .number(self) } }
extension Bool: FieldValue { package var field: Field { self ? .yes : .nothing } }
extension Fields: FieldValue { package var field: Field { .fields(self) } }
extension Array: FieldValue where Element: FieldValue { package var field: Field { .list(map { $0.field }) } }
extension Optional: FieldValue where Wrapped: FieldValue { package var field: Field { self?.field ?? .nothing } }

/// The same for the library, which asks for one name at a time.
extension Fields: MustacheParent {
  package func child(named name: String) -> Any? { FieldName(name).flatMap { self[$0]?.any } }
}

extension Field {
  fileprivate var any: Any {
    switch self {
    case .nothing: false
    case .yes: true
    case .words(let words): words
    case .number(let number): number
    case .fields(let fields): fields
    case .list(let list): list.map { $0.any }
    }
  }
}
