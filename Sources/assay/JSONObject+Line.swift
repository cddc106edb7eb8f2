import AssayJSON

extension JSONObject {
  /// The fields as a subcommand's line of JSON, behind its name and `ok`.
  func line(of command: String) -> String {
    let front = [Member(name: "command", value: .string(command)), Member(name: "ok", value: true)]
    return HarmlessJSON.text(JSONWriter.compact(.object(JSONObject(front + members)))) + "\n"
  }
}
