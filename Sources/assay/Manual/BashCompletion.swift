/// The completion of bash, from version 3.2.
struct BashCompletion {
  let outline: ProgramOutline
  let formats: [String]
  let subjects: [String]

  var text: String {
    let names = outline.subcommands.map(\.name).joined(separator: " ")
    var script = """
      # bash completion of assay; made by 'assay generate bash'.
      _assay_files() {
        local IFS=$'\\n'
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen "$1" -- "$2"))
      }

      _assay() {
        local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} subcommand=shell name
        if ((COMP_CWORD > 1)); then
          for name in \(names); do
            [ "${COMP_WORDS[1]}" = "$name" ] && subcommand=$name
          done
        fi
        COMPREPLY=()
        case $subcommand in

      """
    for subcommand in outline.subcommands { script += self.case(subcommand, names) }
    return script + """
        esac
      }

      complete -F _assay assay

      """
  }

  private func `case`(_ subcommand: ProgramOutline.Subcommand, _ names: String) -> String {
    var text = "    \(subcommand.name))\n      case $prev in\n"
    for option in subcommand.options {
      guard let value = option.value else { continue }
      text += "        \(option.names.joined(separator: " | "))) \(offer(value)); return ;;\n"
    }
    let options = subcommand.options.flatMap(\.names).joined(separator: " ")
    text += "      esac\n      case $cur in\n        -*) \(words(options)) ;;\n        *)\n"
    if subcommand.name == "shell" { text += "          ((COMP_CWORD == 1)) && \(words(names))\n" }
    text += "          \(subcommand.places.first.map { offer($0.name) } ?? ":")\n"
    return text + "          ;;\n      esac\n      ;;\n"
  }

  private func offer(_ value: String) -> String {
    switch ProgramOutline.values(of: value, formats: formats, subjects: subjects) {
    case .files: "_assay_files -f \"$cur\""
    case .folders: "_assay_files -d \"$cur\""
    case .words(let list): words(list.joined(separator: " "))
    case .anything: ":"
    }
  }

  private func words(_ list: String) -> String { "COMPREPLY=($(compgen -W '\(list)' -- \"$cur\"))" }
}
