/// The completion of zsh.
struct ZshCompletion {
  let outline: ProgramOutline
  let formats: [String]
  let subjects: [String]

  var text: String {
    var script = """
      #compdef assay
      # zsh completion of assay; made by 'assay generate zsh'.

      _assay() {
        local -a subcommands
        subcommands=(

      """
    for subcommand in outline.subcommands {
      script += "    \(quoted("\(subcommand.name):\(subcommand.summary)"))\n"
    }
    script += """
        )
        local subcommand=shell
        if (( CURRENT > 2 )) && [[ -n ${subcommands[(r)$words[2]:*]} ]]; then
          subcommand=$words[2]
          shift words
          (( CURRENT-- ))
        elif (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
          _describe 'subcommand' subcommands
          return
        fi
        case $subcommand in

      """
    for subcommand in outline.subcommands {
      script += "    \(subcommand.name))\n      _arguments -s"
      for option in subcommand.options { script += " \\\n        \(self.option(option))" }
      for (number, place) in subcommand.places.enumerated() {
        script +=
          " \\\n        \(quoted("\(place.mayRepeat ? "*" : "\(number + 1)"):\(place.name.lowercased()):\(action(place.name))"))"
      }
      script += "\n      ;;\n"
    }
    return script + """
        esac
      }

      _assay "$@"

      """
  }

  private func option(_ option: ProgramOutline.Option) -> String {
    let value = option.value.map { ":\($0.lowercased()):\(action($0))" } ?? ""
    let described = "[\(option.summary.replacing("[", with: "(").replacing("]", with: ")"))]\(value)"
    if option.mayRepeat { return option.names.map { quoted("*\($0)\(described)") }.joined(separator: " ") }
    let exclusive = "(\(option.names.joined(separator: " ")))"
    return option.names.map { quoted("\(exclusive)\($0)\(described)") }.joined(separator: " ")
  }

  private func action(_ value: String) -> String {
    switch ProgramOutline.values(of: value, formats: formats, subjects: subjects) {
    case .files: "_files"
    case .folders: "_files -/"
    case .words(let list): "(\(list.joined(separator: " ")))"
    case .anything: " "
    }
  }

  /// In single quotes; the colons of a description are part of it.
  private func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "'\\''"))'" }
}
