import PseudoTerminal
import SampleDesk
import Testing

/// Tab as a person presses it.
struct TabTests {
  private let tab = "\t"

  @Test func `an article is found by its outlet, and its words are quoted one by one`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    try shell.send("claim add One\r")
    try shell.expect("c1 ·1> ")
    // The handle for the outlet, a quote mark, then the next word and what follows it.
    try shell.send("att" + tab + "ledger" + tab + tab + "they met on wednesday, at the vost" + tab + tab)
    try shell.send("\u{8}\" --ref" + tab + "\r")
    try shell.expect("e1  c1 - refutes “They met on Wednesday, at the Vostochny Cosmodrome”")
  }

  @Test func `a list says what each candidate is, and goes away with the next line`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    try shell.send("mark c1 " + tab)
    try shell.expect("confirmed   The evidence shows that the claim is true.")
    try shell.expect("unverified  It was looked at")
    try shell.expect("assay> mark c1 ")
    try shell.send("den" + tab + "\r")
    try shell.expect("no claim c1 (there is none yet)")
  }

  @Test func `a former line is found by its words`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell()
    for line in ["claim add \"Kim came by train\"", "set publisher Desk", "claims"] {
      try shell.send(line + "\r")
      try shell.expect("> ")
    }
    try shell.send("again publ" + tab + "\r")
    try shell.expect("set publisher Desk")
    try shell.expect("> ")
    try shell.send("again " + tab)
    try shell.expect("3  claims")
  }

  @Test func `without UTF-8 a list is ASCII`() throws {
    let desk = try ShellDesk()
    let shell = try desk.shell(["LANG": "C"])
    try shell.send("attach a10 " + tab + tab)
    let list = try shell.expect("a10.4.1 \"No agreements were signed,\" Krem")
    #expect(list.utf8.allSatisfy { $0 < 0x80 })
  }
}
