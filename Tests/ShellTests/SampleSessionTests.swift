import AssayJSON
import SampleDesk
import Testing

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The sessions in `Sessions`, recorded by the program itself.
struct SampleSessionTests {
  static let names = ["visit", "deal"]

  private func path(_ name: String) -> String { SourceTree.path("Sessions/\(name)") }

  @Test(arguments: names)
  func `a sample session replays, reruns and is proved by its locker`(name: String) throws {
    let desk = try ShellDesk()
    let file = path("\(name).json")
    #expect(try desk.call("replay", file, "--verify").status == 0)
    #expect(try desk.call("rerun", file, "--corpus", SourceTree.path("Corpus")).status == 0)
    #expect(try desk.call("replay", file).output.contains("40 entries"))
  }

  @Test(arguments: names)
  func `a session that the program writes fits the published schema`(name: String) throws {
    // An independent validator: Python's jsonschema, which 'make test' installs.
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft202012Validator.check_schema(schema)
      jsonschema.Draft202012Validator(schema).validate(json.load(open(sys.argv[2])))
      """
    let folder = TemporaryFolder()
    let program = try folder.write(script, to: "validate.py")
    let status = ["python3", "/usr/bin/python3"].contains { python in
      system("\(python) \(program) \(path("session.schema.json")) \(path("\(name).json")) 2>\(folder.place("errors"))")
        == 0
    }
    #expect(status, "\(folder.text("errors") ?? "")")
  }

  @Test func `the schema turns down what the program would not write`() throws {
    let folder = TemporaryFolder()
    let program = try folder.write(
      "import json, sys, jsonschema\n"
        + "jsonschema.Draft202012Validator(json.load(open(sys.argv[1]))).validate(json.load(open(sys.argv[2])))\n",
      to: "validate.py")
    let whole = try #require(Files.text(path("visit.json")))
    for (old, new) in [
      ("\"assay\":1", "\"assay\":2"), ("\"verdict\":\"confirmed\"", "\"verdict\":\"maybe\""),
      ("\"claim\":\"c1\"", "\"claim\":\"one\""), ("\"type\":\"claimAdded\"", "\"type\":\"claimInvented\""),
    ] {
      let damaged = try folder.write(whole.replacing(old, with: new), to: "damaged.json")
      let passes = ["python3", "/usr/bin/python3"].contains { python in
        system("\(python) \(program) \(path("session.schema.json")) \(damaged) 2>/dev/null") == 0
      }
      #expect(!passes, "\(new) passes")
    }
  }
}
