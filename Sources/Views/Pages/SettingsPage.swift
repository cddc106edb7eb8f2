import AssayJSON

/// What is set for the session, and chosen for the shell.
package enum SettingsPage {
  package static func view(
    of settings: [(name: String, value: String?, summary: String)],
    preferences: [(name: String, value: String, summary: String)] = []
  ) -> View {
    func row(_ name: String, _ value: String?, _ summary: String) -> [Line] {
      [Line(name, .id), value.map { Line($0) } ?? Line("not set", .faint), Line(summary, .faint)]
    }
    let rows =
      settings.map { row($0.name, $0.value, $0.summary) } + preferences.map { row($0.name, $0.value, $0.summary) }
    var view = View([.table(Table([.init(""), .init("", room: .wrapped), .init("", room: .wrapped)], rows: rows))])
    var object = JSONObject()
    for setting in settings { object[setting.name] = .optional(setting.value) }
    if !settings.isEmpty || preferences.isEmpty { view.fields["settings"] = .object(object) }
    guard !preferences.isEmpty else { return view }
    object = JSONObject()
    for preference in preferences { object[preference.name] = .string(preference.value) }
    view.fields["preferences"] = .object(object)
    return view
  }
}
