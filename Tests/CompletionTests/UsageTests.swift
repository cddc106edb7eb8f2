import AssayCommands
import AssayWorkbench
import SampleDesk
import Testing

/// Every place of every usage is declared, so that a new command completes by itself.
struct UsageTests {
  @Test(arguments: CommandRegistry.all.map { $0.manual.name })
  func `every place of a usage says what it takes`(name: String) throws {
    let manual = try #require(CommandRegistry.type(named: name)?.manual)
    #expect(
      manual.undeclaredPlaces.isEmpty,
      """
      nobody says what \(manual.undeclaredPlaces.joined(separator: ", ")) of '\(name)' takes: \
      add it to the manual's 'takes', or to Slot.usual where it means the same in every command
      """)
    let stray = manual.takes.keys.filter { place in
      !manual.usages.contains { $0.places.contains(place) } && !manual.options.contains { $0.value == place }
    }
    #expect(stray.isEmpty, "'\(name)' declares places that its usage does not have: \(stray)")
  }

  @Test func `a usage is taken apart`() {
    #expect(Usage("").parts.isEmpty)
    #expect(
      Usage("[CLAIM] yes|no [--why \"TEXT\"]", valued: ["--why"]).parts == [
        .optional([.place("CLAIM")]), .either([[.word("yes")], [.word("no")]]),
        .optional([.option("--why", value: "TEXT")]),
      ])
    #expect(
      Usage("[A|B] (c|D)…").parts == [
        .optional([.either([[.place("A")], [.place("B")]])]), .repeated([.either([[.word("c")], [.place("D")]])]),
      ])
    #expect(Usage("[A…|b]").parts == [.optional([.either([[.repeated([.place("A")])], [.word("b")]])])])
    #expect(Usage("NAME \"LINE; LINE\"").places == ["NAME", "LINE"])
    #expect(Usage("]|[").parts.isEmpty || !Usage("]|[").parts.isEmpty)
  }

  @Test(arguments: CommandRegistry.all.map { $0.manual.name })
  func `every command offers something behind its name, or takes nothing`(name: String) throws {
    let manual = try #require(CommandRegistry.type(named: name)?.manual)
    let desk = try SampleDesk()
    try desk.run("claim add One", "claim add Two", "attach a6.6.1")
    let line = name + " "
    let found = Completer.completions(of: line, at: line.count, on: desk.bench.desk)
    // A number or free text cannot be known beforehand.
    let isOpen = manual.usages.allSatisfy { usage in
      usage.places.isSubset(of: [
        "TEXT", "COUNT", "NUMBER", "N", "LINE", "PATTERN", "NAME", "DATE", "ADDRESS", "SPEAKER", "SOURCE",
      ])
    }
    #expect(!found.candidates.isEmpty || isOpen || manual.usage == [""], "'\(name)' offers nothing")
  }
}
