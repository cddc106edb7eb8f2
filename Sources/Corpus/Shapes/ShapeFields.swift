import AssayJSON
import AssayModel

/// Reading the fields of a JSON article.
extension JSONObject {
  /// A text, or a number's digits; nil for null and for nothing but white space.
  func text(_ name: String) throws(FieldProblem) -> String? {
    switch self[name] {
    case nil, .null: return nil
    case .string(let text): return Field.filled(text)
    case .number(let digits): return digits
    case let value?: throw .wrongKind(value.kind, field: name, expected: "a string")
    }
  }

  /// The first of these names that has a text, with that text.
  func first(_ names: String...) throws(FieldProblem) -> (name: String, text: String)? {
    for name in names {
      if let text = try text(name) { return (name, text) }
    }
    return nil
  }

  /// A date from the first of these names that has one.
  func date(_ names: String...) throws(FieldProblem) -> PartialDate? {
    for name in names {
      if let date = try Field.date(text(name), field: name) { return date }
    }
    return nil
  }

  /// The objects of a list, or the one object that stands in its place.
  func objects(_ name: String) -> [JSONObject] {
    switch self[name] {
    case .array(let values): values.compactMap(\.object)
    case .object(let object): [object]
    default: []
    }
  }

  func has(_ name: String) -> Bool {
    switch self[name] {
    case nil, .null: false
    default: true
    }
  }
}

extension String {
  /// The text when it is the address of a web page.
  var webAddress: String? { hasPrefix("http://") || hasPrefix("https://") ? self : nil }
}
