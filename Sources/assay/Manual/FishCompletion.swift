/// The completion of fish.
struct FishCompletion {
  let outline: ProgramOutline
  let formats: [String]
  let subjects: [String]

  var text: String {
    let names = outline.subcommands.map(\.name)
    var script = "# fish completion of assay; made by 'assay generate fish'.\ncomplete -c assay -f\n"
    for subcommand in outline.subcommands {
      script += "complete -c assay -n __fish_use_subcommand -a \(subcommand.name) -d \(quoted(subcommand.summary))\n"
    }
    let others = names.filter { $0 != "shell" }.joined(separator: " ")
    for subcommand in outline.subcommands {
      // Without a subcommand the shell's options are meant.
      let condition =
        subcommand.name == "shell"
        ? "not __fish_seen_subcommand_from \(others)" : "__fish_seen_subcommand_from \(subcommand.name)"
      for option in subcommand.options {
        let flags = option.names.map { $0.hasPrefix("--") ? "-l \($0.dropFirst(2))" : "-s \($0.dropFirst(1))" }
        let value = option.value.map { " -r" + offer($0) } ?? ""
        script +=
          "complete -c assay -n '\(condition)' \(flags.joined(separator: " "))\(value) -d \(quoted(option.summary))\n"
      }
      if let place = subcommand.places.first {
        let offer = offer(place.name)
        if !offer.isEmpty { script += "complete -c assay -n '\(condition)'\(offer)\n" }
      }
    }
    return script
  }

  private func offer(_ value: String) -> String {
    switch ProgramOutline.values(of: value, formats: formats, subjects: subjects) {
    case .files: " -F"
    case .folders: " -a '(__fish_complete_directories)'"
    case .words(let list): " -a \(quoted(list.joined(separator: " ")))"
    case .anything: ""
    }
  }

  private func quoted(_ text: String) -> String {
    "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }
}
