import AssayJSON
import Testing

@Suite struct WriterTests {
  /// The expected lines are what Python's `json.dumps(…, sort_keys=True, separators=(",", ":"),
  /// ensure_ascii=False)` is documented to write, worked out by hand.
  @Test(arguments: [
    (#"{"b":1,"a":[true,null,{"y":0,"x":-1}]}"#, #"{"a":[true,null,{"x":-1,"y":0}],"b":1}"#),
    (#" { "a" : "\u0041\/" } "#, #"{"a":"A/"}"#),
    (
      #"{"a":"\u0000\u001f\u0008\u0009\u000a\u000b\u000c\u000d\u007f"}"#,
      "{\"a\":\"\\u0000\\u001f\\b\\t\\n\\u000b\\f\\r\u{7F}\"}"
    ),
    (#"["\u00e9","\u2028","\ud83d\ude00","\"","\\"]"#, "[\"\u{E9}\",\"\u{2028}\",\"\u{1F600}\",\"\\\"\",\"\\\\\"]"),
    // Upper case before lower, ASCII before what is beyond it, the shorter of two before the longer.
    (#"{"é":1,"z":2,"Z":3,"":4,"za":5}"#, #"{"":4,"Z":3,"z":2,"za":5,"é":1}"#),
    // By scalars, not by UTF-16 units: U+FF61 stands before U+1F600.
    (#"{"\ud83d\ude00":1,"\uff61":2}"#, "{\"\u{FF61}\":2,\"\u{1F600}\":1}"),
    ("[ ]", "[]"), ("{ }", "{}"), ("[[],{}]", "[[],{}]"),
  ])
  func `the canonical form is the one that Python writes`(text: String, expected: String) throws {
    let canonical = JSONWriter.canonical(try JSONReader.value(of: text))
    #expect(String(decoding: canonical, as: UTF8.self) == expected)
    #expect(JSONWriter.canonical(try JSONReader.value(of: canonical)) == canonical)
  }

  @Test func `the pretty form indents by two spaces and leaves empty values whole`() throws {
    let value = try JSONReader.value(of: #"{"a":[],"b":{},"c":[1,{"d":"e"}]}"#)
    let expected = """
      {
        "a": [],
        "b": {},
        "c": [
          1,
          {
            "d": "e"
          }
        ]
      }
      """
    #expect(JSONWriter.pretty(value) == expected)
    #expect(try JSONReader.value(of: expected) == value)
  }

  @Test(arguments: [
    (0.8349, 2, "0.83"), (2.0, 3, "2"), (-0.001, 2, "0"), (1234.5, 0, "1235"), (0.1 + 0.2, 4, "0.3"), (.nan, 1, "null"),
    (.infinity, 1, "null"),
  ])
  func `a decimal has no more digits than asked for`(value: Double, places: Int, expected: String) {
    let text = JSONWriter.compact(.decimal(value, places: places))
    #expect(text == expected)
  }

  @Test(arguments: [1e308, -1e308, 1e15, 1.7e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude])
  func `a decimal is always a number that can be read again`(value: Double) throws {
    for places in [0, 2, 9] {
      let text = JSONWriter.compact(.decimal(value, places: places))
      #expect(try JSONReader.value(of: text).double != nil)
    }
  }

  @Test func `a member is replaced where it stands, added at the end, and removed`() {
    var object = JSONObject()
    object["a"] = .integer(1)
    object["b"] = .integer(2)
    object["a"] = "x"
    object["c"] = nil
    #expect(object.names == ["a", "b"])
    #expect(object["a"]?.string == "x")
    object["a"] = nil
    #expect(object.names == ["b"])
  }
}
