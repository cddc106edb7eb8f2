import AssayJSON
import Testing

/// What RFC 8259 allows, and what it does not.
@Suite struct ReaderTests {
  @Test(arguments: [
    "null", "true", "false", "0", "-0", "12", "-12", "1.5", "1e5", "1E+5", "1.5e-3", "0.0", "0e1", "\"\"", "\"a\"",
    "[]", "{}", "[1]", "[1,2]", "{\"a\":1}", "{\"\":1}", " [ 1 , 2 ] ", "\t\r\n{ \"a\" : [ ] }\n", "[[[[]]]]",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0041\\u00e9\\uD83D\\uDE00\\u0000\"", "\"\u{7F}\u{2028}\"",
    "[null,true,false,0,\"\",{},[]]", "{\"a\":1,\"A\":2}", "123456789012345678901234567890.12345678901234567890e9999",
  ])
  func `what RFC 8259 allows is read`(text: String) throws {
    _ = try JSONReader.value(of: text)
  }

  @Test(arguments: [
    "", " ", "nul", "nulll", "True", "+1", "01", "-", "-01", "1.", ".5", "1.e5", "1e", "1e+", "0x10", "1_000", "NaN",
    "Infinity", "-Infinity", "\"", "\"a", "'a'", "\"\\x41\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\", "\"\n\"", "\"\t\"",
    "\"\u{0}\"", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1,,2]", "[1 2]", "[1}", "{", "}", "{\"a\"}", "{\"a\":}",
    "{\"a\":1,}", "{,}", "{a:1}", "{1:2}", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{\"a\":1]", "1 2", "[] []", "// no\n1",
    "1 // no", "/* no */ 1", "\u{FEFF}1", "[1;2]", "\u{A0}1", "\"a\" x", "--1", "1e5.5", "undefined",
  ])
  func `what RFC 8259 does not allow is refused`(text: String) {
    #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
  }

  @Test(arguments: [
    ("[1,\n  2,\n  x]", JSONError.Problem.unexpected(UInt8(ascii: "x")), 3, 3),
    ("{\"a\":1,\n\"b\" 2}", .expected("':'"), 2, 5),
    ("[1\n2]", .expected("','"), 2, 1),
    ("{\n\t\"a\": tru}", .unexpected(UInt8(ascii: "}")), 2, 10),
    ("\"\\uD800\"", .loneSurrogate, 1, 2),
    ("\"ab\\uDC00\"", .loneSurrogate, 1, 4),
    ("\"\\uD800\\u0041\"", .loneSurrogate, 1, 2),
    ("\"\\uD800x\"", .loneSurrogate, 1, 2),
    ("\"\\q\"", .badEscape, 1, 2),
    ("[0, 01]", .badNumber, 1, 5),
    ("\"a\u{1}b\"", .unescapedControl(1), 1, 3),
    ("\"a\\n\u{1}b\"", .unescapedControl(1), 1, 5),
    ("[1]\n[2]", .trailing, 2, 1),
    ("[\"a\",", .unexpectedEnd, 1, 6),
    ("{3", .expected("a name in quotes"), 1, 2),
    ("[1,]", .unexpected(UInt8(ascii: "]")), 1, 4),
  ])
  func `an error says what is wrong, and on which line and column`(
    text: String, problem: JSONError.Problem, line: Int, column: Int
  ) {
    let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
    #expect(error?.problem == problem)
    #expect(error?.line == line)
    #expect(error?.column == column)
  }

  @Test(
    arguments: [
      [0x22, 0x80, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0x5C, 0x6E, 0xFF, 0x22], [0x7B, 0x22, 0xFE, 0x22, 0x3A, 0x31, 0x7D],
    ] as [[UInt8]])
  func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
    let error = #expect(throws: JSONError.self) { try JSONReader.value(of: bytes) }
    #expect(error?.problem == .notUTF8)
  }

  @Test func `nesting has a limit, and stays below it without harm`() throws {
    let limit = JSONReader.depthLimit
    func nested(_ depth: Int, _ open: String, _ close: String) -> String {
      String(repeating: open, count: depth) + String(repeating: close, count: depth)
    }
    _ = try JSONReader.value(of: nested(limit, "[", "]"))
    for text in [nested(limit + 1, "[", "]"), nested(1_000_000, "[", ""), nested(100_000, "{\"a\":", "")] {
      let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
      #expect(error?.problem == .tooDeep(limit: limit))
    }
    // The limit is on depth, not on how many values there are.
    _ = try JSONReader.value(of: "[" + [String](repeating: "[[]]", count: 500).joined(separator: ",") + "]")
  }

  @Test func `a name may stand once in an object, however many it has`() throws {
    for count in [2, 15, 16, 17, 18, 40] {
      let names = (0..<count).map { "\"n\($0)\":\($0)" }
      _ = try JSONReader.value(of: "{\(names.joined(separator: ","))}")
      for repeated in [0, count / 2, count - 1] {
        let text = "{\((names + ["\"n\(repeated)\":0"]).joined(separator: ","))}"
        let error = #expect(throws: JSONError.self) { try JSONReader.value(of: text) }
        #expect(error?.problem == .duplicateName("n\(repeated)"))
      }
    }
  }

  @Test func `a name written with an escape is the same name`() {
    let error = #expect(throws: JSONError.self) { try JSONReader.value(of: "{\"a\":1,\"\\u0061\":2}") }
    #expect(error?.problem == .duplicateName("a"))
  }

  @Test func `names that only look alike are two names`() throws {
    // One é is a single scalar, the other an e with an accent that combines.
    let composed = "\u{E9}"
    let combined = "e\u{301}"
    let object = try #require(try JSONReader.value(of: "{\"\(composed)\":1,\"\(combined)\":2}").object)
    #expect(object[composed]?.integer == 1)
    #expect(object[combined]?.integer == 2)
    let filler = (0..<20).map { "\"n\($0)\":0," }.joined()
    _ = try JSONReader.value(of: "{\(filler)\"\(composed)\":1,\"\(combined)\":2}")
  }

  @Test func `texts that only look alike are two values`() {
    #expect(JSON.string("\u{E9}") != JSON.string("e\u{301}"))
    #expect(Set([JSON.string("\u{E9}"), JSON.string("e\u{301}")]).count == 2)
  }

  @Test(arguments: ["1.50e3", "-0", "0.1000", "1E400", "9007199254740993", "123456789012345678901234567890"])
  func `a number keeps the digits it was written with`(digits: String) throws {
    let value = try JSONReader.value(of: "[\(digits)]")
    #expect(value == .array([.number(digits)]))
    #expect(JSONWriter.compact(value) == "[\(digits)]")
  }

  @Test func `a number is whole only where it is written so and fits`() throws {
    #expect(try JSONReader.value(of: "42").integer == 42)
    #expect(try JSONReader.value(of: "-7").integer == -7)
    #expect(try JSONReader.value(of: "9223372036854775807").integer == Int.max)
    for digits in ["9223372036854775808", "1.0", "1e3", "99999999999999999999"] {
      #expect(try JSONReader.value(of: digits).integer == nil)
    }
  }

  @Test func `members keep the order they were written in`() throws {
    let value = try JSONReader.value(of: #"{"z":1,"a":2,"m":3}"#)
    #expect(value.object?.names == ["z", "a", "m"])
    #expect(JSONWriter.compact(value) == #"{"z":1,"a":2,"m":3}"#)
  }

  @Test func `escapes give the scalars they stand for`() throws {
    let value = try JSONReader.value(of: #""\u0041\u00e9\uD83D\ude00\u0000\/\b\f\n\r\t\"\\ \uFFFF \uDBFF\uDFFF""#)
    #expect(value.string == "A\u{E9}\u{1F600}\u{0}/\u{8}\u{C}\n\r\t\"\\ \u{FFFF} \u{10FFFF}")
  }

  @Test func `a document can be walked a member at a time`() throws {
    var reader = JSONReader(Array(#"{"list":[1,{"a":2}],"rest":true} "#.utf8))
    var seen: [String] = []
    try reader.members(
      { (reader, name) throws(JSONError) in
        guard name == "list" else {
          seen.append("\(name)=\(JSONWriter.compact(try reader.value()))")
          return
        }
        try reader.elements(
          { (reader) throws(JSONError) in seen.append(JSONWriter.compact(try reader.value())) }, orElse: { $0 })
      }, orElse: { $0 })
    try reader.end()
    #expect(seen == ["1", "{\"a\":2}", "rest=true"])
  }

  @Test(arguments: [
    #"1 ,2"#, #""a,]\\\"" ]"#, #"[[1,{"a":"}"}],[]] , 3"#, #"{"a":[1,2],"b":{}}]"#, "true}", "-1.5e3\n,", #""\\u00e9""#,
  ])
  func `a value that is passed over ends where one that is read ends`(text: String) throws {
    var reading = JSONReader(Array(text.utf8))
    var passing = reading
    _ = try reading.value()
    try passing.skipValue()
    #expect(reading.offset == passing.offset)
  }

  @Test(arguments: [
    "", " ", "]", "[1", "[[1]", "{\"a\":[1}", "\"a", "\"a\\", "[\"\n\"]", String(repeating: "[", count: 200),
  ])
  func `a value without an end is not passed over`(text: String) {
    #expect(throws: JSONError.self) {
      var reader = JSONReader(Array(text.utf8))
      try reader.skipValue()
      try reader.end()
    }
  }
}
