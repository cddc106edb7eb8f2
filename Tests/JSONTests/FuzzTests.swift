import AssayJSON
import Seeded
import Testing

/// The reader against bytes that nobody would write.
@Suite struct FuzzTests {
  @Test func `random values survive writing and reading in every form`() throws {
    var random = Random(seed: 1)
    for _ in 0..<400 {
      let value = random.json(depth: 5)
      #expect(try JSONReader.value(of: JSONWriter.compact(value)) == value)
      #expect(try JSONReader.value(of: JSONWriter.pretty(value)) == value)
      let canonical = JSONWriter.canonical(value)
      #expect(JSONWriter.canonical(try JSONReader.value(of: canonical)) == canonical)
    }
  }

  @Test func `damaged documents never crash the reader, and what it takes is JSON`() {
    var random = Random(seed: 2)
    var taken = 0
    for _ in 0..<4000 {
      var bytes = Array(JSONWriter.compact(random.json(depth: 3)).utf8)
      for _ in 0...random.below(3) { random.damage(&bytes) }
      guard let value = try? JSONReader.value(of: bytes) else { continue }
      taken += 1
      let canonical = JSONWriter.canonical(value)
      #expect((try? JSONReader.value(of: canonical)).map(JSONWriter.canonical) == canonical)
      #expect((try? JSONReader.value(of: JSONWriter.compact(value))) == value)
    }
    #expect(taken > 100, "the damage must leave something to read")
  }

  @Test func `nonsense never crashes the reader`() {
    var random = Random(seed: 3)
    let alphabet = Array("[]{}:,\"\\u0dDeE+-.19tfnrals \n\u{0}é".utf8) + [0xFF, 0xC3, 0xED]
    for _ in 0..<6000 {
      let bytes = (0..<random.below(24)).map { _ in random.pick(alphabet) }
      do throws(JSONError) { _ = try JSONReader.value(of: bytes) } catch {
        #expect(error.offset <= bytes.count && error.line >= 1 && error.column >= 1)
      }
    }
  }

  @Test func `the reader knows the canonical form when it sees it`() throws {
    var random = Random(seed: 4)
    var canonical = 0
    for _ in 0..<3000 {
      var bytes = JSONWriter.canonical(random.json(depth: 3))
      if random.once(in: 2) { random.damage(&bytes) }
      var reader = JSONReader(bytes)
      guard let value = try? reader.value(), (try? reader.end()) != nil else { continue }
      #expect(reader.isCanonical == (JSONWriter.canonical(value) == bytes), "\(String(decoding: bytes, as: UTF8.self))")
      if reader.isCanonical { canonical += 1 }
    }
    #expect(canonical > 1000)
    for text in [
      #""\u001F""#, #""\u0008""#, #""\u0041""#, #""\/""#, #"{"b":1,"a":2}"#, "[1, 2]", " 1", "1\n", #""\u007f""#,
    ] {
      var reader = JSONReader(Array(text.utf8))
      _ = try reader.value()
      try reader.end()
      #expect(!reader.isCanonical, "\(text)")
    }
  }

  @Test func `every cut of a document is refused`() throws {
    let text = #"{"a":[1.5e3,true,null,"é\n\ud83d\ude00"],"b":{"c":-0}}"#
    let bytes = Array(text.utf8)
    _ = try JSONReader.value(of: bytes)
    for length in bytes.indices {
      #expect(throws: JSONError.self) { try JSONReader.value(of: Array(bytes[..<length])) }
    }
  }
}

extension Random {
  fileprivate mutating func json(depth: Int) -> JSON {
    switch below(depth > 0 ? 8 : 5) {
    case 0: return .null
    case 1: return .bool(once(in: 2))
    case 2: return .number(number())
    case 3, 4: return .string(text(upTo: 8))
    case 5, 6: return .array((0..<below(5)).map { _ in json(depth: depth - 1) })
    default:
      var object = JSONObject()
      for _ in 0..<below(once(in: 10) ? 30 : 5) { object[text(upTo: 4)] = json(depth: depth - 1) }
      return .object(object)
    }
  }

  private mutating func number() -> String {
    var text = once(in: 3) ? "-" : ""
    text += once(in: 4) ? "0" : String(1 + below(1_000_000))
    if once(in: 3) { text += ".\(below(1000))" }
    if once(in: 4) { text += pick(["e", "E", "e+", "E-"]) + String(below(400)) }
    return text
  }

  fileprivate mutating func damage(_ bytes: inout [UInt8]) {
    let place = below(bytes.count)
    switch below(5) {
    case 0 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8(below(8))
    case 1 where !bytes.isEmpty: bytes.remove(at: place)
    case 2: bytes.insert(UInt8(below(256)), at: place)
    case 3: bytes.insert(pick(Array("\"\\{}[],:0 ".utf8)), at: place)
    default: bytes.append(contentsOf: bytes.suffix(below(6)))
    }
  }
}
