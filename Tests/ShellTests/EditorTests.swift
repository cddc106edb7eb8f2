import PseudoTerminal
import SampleDesk
import Testing

/// A claim's text and the reason of its verdict in the reviewer's own editor.
struct EditorTests {
  @Test func `an editor changes a claim's text and the reason of its verdict`() throws {
    let desk = try ShellDesk()
    // The second word of its command line is the file; what else it finds there it leaves behind.
    let editor = try desk.folder.write(
      """
      #!/bin/sh
      ls -ln "$2" | cut -c1-10 > \(desk.folder.place("mode"))
      echo "$2" > \(desk.folder.place("name"))
      cp "$2" "$2~"
      case $1 in
        change) printf 'It said "no";\\nKim'"'"'s answer\\n' > "$2" ;;
        empty) : > "$2" ;;
        fail) echo changed > "$2"; exit 3 ;;
      esac
      """, to: "my editor")
    let command = "sh '\(editor)'"
    let shell = try desk.shell(["EDITOR": "\(command) change", "VISUAL": "", "TMPDIR": desk.folder.path])
    try shell.send("claim add One; deny\r")
    try shell.expect("✗1> ")
    try shell.send("edit c1\r")
    try shell.expect("c1 changed: It said \"no\"; Kim's answer")
    try shell.expect("✗1> ")
    #expect(desk.folder.text("mode") == "-rw-------\n")
    let place = try #require(desk.folder.text("name")?.dropLast())
    #expect(!Files.exists(String(place)) && !Files.exists("\(place)~"))
    #expect(!Files.names(in: desk.folder.path).contains { $0.hasPrefix("assay-") })
    try shell.send("edit c1\r")
    try shell.expect("c1 is unchanged")
    try shell.expect("✗1> ")
    try shell.send("edit why c1\r")
    try shell.expect("c1 ✗ denied")
    try shell.expect("✗1> ")
    try desk.leave(shell)
    #expect(
      try desk.inputs() == [
        "claim add One", "deny", "claim edit c1 “It said \"no\"; Kim's answer”",
        "mark c1 denied --why “It said \"no\"; Kim's answer”",
      ])

    for (mode, answer) in [
      ("empty", "the text is empty, so c1 stays as it is"), ("fail", "ended with status 3, so nothing"),
    ] {
      let again = try desk.shell(["VISUAL": "\(command) \(mode)", "TMPDIR": desk.folder.path], prompt: "✗1> ")
      try again.send("edit c1\r")
      try again.expect(answer)
      try again.expect("✗1> ")
      try desk.leave(again)
      #expect(!Files.names(in: desk.folder.path).contains { $0.hasPrefix("assay-") })
    }
    #expect(try desk.inputs().count == 4)
  }

  @Test func `without a terminal there is no editor`() throws {
    let run = try ShellDesk().run("-c", "claim add One; edit c1", environment: ["EDITOR": "touch"])
    #expect(run.status == 1)
    #expect(run.messages == "-c: an editor needs a terminal, and there is none. Type: claim edit c1 \"TEXT\"\n")
  }
}
