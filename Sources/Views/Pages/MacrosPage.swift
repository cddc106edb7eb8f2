import AssayJSON

/// The shell's macros.
package enum MacrosPage {
  package struct Row {
    let name: String
    let usage: String
    let body: String

    package init(name: String, usage: String, body: String) {
      self.name = name
      self.usage = usage
      self.body = body
    }
  }

  package static func view(of rows: [Row]) -> View {
    let fields: KeyValuePairs<String, JSON> = [
      "macros": .array(
        rows.map { .object(["name": .string($0.name), "usage": .string($0.usage), "commands": .string($0.body)]) })
    ]
    guard !rows.isEmpty else {
      return View(Line("no macros; define one with: macro NAME \"COMMAND $1; COMMAND\""), fields: fields)
    }
    return View(
      [
        .table(
          Table([.init(""), .init("", room: .wrapped)], rows: rows.map { [Line($0.usage, .id), Line($0.body)] }))
      ], fields: fields)
  }
}
