import AssayCommands
import Testing

/// What is pasted stands on the line as one text.
struct PastingTests {
  /// The words of the line's last command, and how many commands there are.
  private func read(_ line: String, _ pasted: String, _ behind: String = "") throws -> (words: [String], commands: Int)
  {
    let whole = line + Words.fitting(pasted, behind: line) + behind
    let commands = TypedCommand.split(whole, inScript: false)
    return (try Words.split(commands.last?.text ?? "").map(\.text), commands.count)
  }

  @Test(arguments: [
    "Text; mark all confirmed --yes", "alpha --date 2023-01-01 beta", "\"No, I can't,\" Kremlin spokesman",
    "He said \"yes\" --speaker \"Bob", "say -x now", "“Kim; left” by \\\"train\\", "a \"b\\\\\"; undo",
  ])
  func `no text runs a command, becomes an option or loses a mark`(text: String) throws {
    for line in ["claim add ", "claim add x; claim add "] {
      let (words, commands) = try read(line, text)
      #expect(words == ["claim", "add", text])
      #expect(commands == TypedCommand.split(line + "x", inScript: false).count)
    }
    // Inside a quotation that is open already.
    #expect(try read("claim add \"", text, "\"").words == ["claim", "add", text])
    #expect(try read("claim add \"Once, ", text, " more\"").words == ["claim", "add", "Once, \(text) more"])
  }

  @Test func `plain words, addresses, queries and whole lines stay as they are`() {
    for (line, text) in [
      ("claim add ", "Kim met Putin, the state’s media said"), ("", "search drones; attach #1"),
      ("undo; ", "claim add One; undo"), ("attach ", "a3 \"No agreements\" --refutes"),
      ("search ", "\"armoured train\" Kim"),
      ("search outlet:", "Ledger"), ("attach a3 ", "“We cannot”"), ("claim add ", "--date 2023-09-05"),
    ] {
      #expect(Words.fitting(text, behind: line) == text)
    }
  }

  @Test func `what is pasted into a word begins a word of its own where it must be quoted`() throws {
    #expect(try read("claim add Kim", "; undo") == (["claim", "add", "Kim", "; undo"], 1))
    #expect(try read("claim add Kim", " met; undo ") == (["claim", "add", "Kim", "met; undo"], 1))
    #expect(try read("search outlet:", "The; Post").commands == 1)
  }
}
