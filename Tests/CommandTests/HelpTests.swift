import AssayCommands
import AssayJSON
import AssayModel
import AssayViews
import AssayWorkbench
import SampleDesk
import Testing

/// Help as a manual: what is found, what it says, and how it fits.
struct HelpTests {
  private func shown(_ line: String, width: Int = 100) throws -> String { try SampleDesk(width: width).show(line) }

  private func fields(_ line: String) throws -> JSON {
    try JSONReader.value(of: try SampleDesk().bench.submit(line).json(place: nil))
  }

  @Test func `the overview has every command once, under what one does with it`() throws {
    let lines = try shown("help").split(separator: "\n").map(String.init)
    for type in CommandRegistry.all {
      let name = type.manual.name
      #expect(
        lines.count { $0 == name || $0.hasPrefix(name + " ") && !$0.hasPrefix("claim ") || $0.hasPrefix(name + "  ") }
          == 1)
    }
    for group in Manual.Group.allCases { #expect(lines.contains(group.rawValue)) }
  }

  @Test(arguments: ["help", "help topics"])
  func `each command and each topic takes one line, in 40 columns too`(line: String) throws {
    let wide = try shown(line).split(separator: "\n").count
    let lines = try shown(line, width: 40).split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 40 })
    // Only the last line, which says how to go on, wraps.
    #expect(lines.count <= wide + 3)
  }

  @Test func `every page fits 40 columns`() throws {
    for subject in CommandRegistry.all.map({ $0.manual.name }) + HelpTopic.all.map(\.name) + ["evid"] {
      let wide = try shown("help \(subject)", width: 40).split(separator: "\n").filter {
        DisplayWidth.of(String($0)) > 40
      }
      #expect(wide.isEmpty, "help \(subject): \(wide)")
    }
  }

  @Test(arguments: CommandRegistry.all.map { $0.manual.name })
  func `the page of a command has its usage, every option, and two examples`(name: String) throws {
    let manual = try #require(CommandRegistry.type(named: name)?.manual)
    let page = try shown("help \(name)", width: 1000)
    for usage in manual.usage { #expect(page.contains(usage.isEmpty ? name : "\(name) \(usage)")) }
    for option in manual.options { #expect(page.contains(option.name) && page.contains(option.summary)) }
    for word in manual.words { #expect(page.contains(word.word) && page.contains(word.summary)) }
    #expect(manual.examples.count >= 2)
    for example in manual.examples { #expect(page.contains(example.line)) }
  }

  @Test func `what one would look for is a topic`() {
    let wanted = [
      "addresses", "queries", "verdicts", "stances", "fidelity", "dates", "scripts", "keys", "files", "reading",
      "sessions",
      "json",
    ]
    #expect(wanted.filter { name in !HelpTopic.all.contains { $0.name == name } } == [])
    #expect(HelpTopic.all.allSatisfy { $0.summary.hasSuffix(".") && $0.examples.count >= 2 })
    let names = HelpTopic.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(names).isDisjoint(with: CommandRegistry.all.map { $0.manual.name }))
  }

  @Test func `every file of a topic stands in the list`() {
    let files = SourceTree.names(in: "Sources/Commands/Help/Topics", endingWith: "Topic.swift")
    #expect(files.count == HelpTopic.all.count)
  }

  @Test func `a beginning is enough where it means one thing`() throws {
    #expect(try shown("help addr").hasPrefix("addresses\n"))
    #expect(try shown("help claim").contains("claim drop CLAIM"))
    #expect(try shown("help  claim   add").hasPrefix("claim add "))
  }

  @Test func `a word that is no command is looked for in all pages`() throws {
    let page = try shown("help evid")
    #expect(page.contains("attach ") && page.contains("Attach a span of an article to a claim as *evidence*."))
    #expect(page.contains("fidelity"))
    let mentions = try fields("help evid")["mentions"]?.array ?? []
    #expect(mentions.contains { $0["name"] == "attach" && $0["kind"] == "command" })
    #expect(mentions.contains { $0["name"] == "fidelity" && $0["kind"] == "topic" })
    #expect(mentions.allSatisfy { $0["line"]?.string?.lowercased().contains("evid") == true })
    #expect(try shown("help rewrit").contains("locker"))
  }

  @Test func `what help does not know gets the nearest name`() throws {
    #expect(try shown("help atach") == "! there is no help on 'atach'. Did you mean 'attach'?\n")
  }

  @Test func `help for programs says what help for people says`() throws {
    let overview = try fields("help")
    #expect(overview["commands"]?.array?.count == CommandRegistry.all.count)
    #expect(overview["commands"]?.array?.first?["group"] == "Reading")
    #expect(overview["topics"]?.array?.count == HelpTopic.all.count)
    let attach = try fields("help attach")["commands"]?.array?.first
    #expect(attach?["options"]?.array?.count == CommandRegistry.type(named: "attach")?.manual.options.count)
    #expect(try fields("help stances")["terms"]?.array?.count == 4)
  }
}
