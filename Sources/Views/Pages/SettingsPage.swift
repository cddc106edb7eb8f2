import AssayJSON

/// What is set for the session.
package enum SettingsPage {
  package static func view(of settings: [(name: String, value: String?, summary: String)]) -> View {
    let rows = settings.map { setting in
      [
        Line(setting.name, .id), setting.value.map { Line($0) } ?? Line("not set", .faint),
        Line(setting.summary, .faint),
      ]
    }
    var object = JSONObject()
    for setting in settings { object[setting.name] = .optional(setting.value) }
    return View(
      [.table(Table([.init(""), .init("", room: .wrapped), .init("", room: .wrapped)], rows: rows))],
      fields: ["settings": .object(object)])
  }
}
