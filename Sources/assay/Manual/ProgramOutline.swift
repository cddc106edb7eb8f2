import ArgumentParser
import AssayJSON
import AssayTerminal

/// The program's subcommands and options, read from what the argument parser knows of itself.
struct ProgramOutline {
  struct Option {
    /// `-C` and `--desk`, in this order.
    let names: [String]
    /// What stands behind it; nil for a flag.
    let value: String?
    let summary: String
    let mayRepeat: Bool
  }

  struct Place {
    let name: String
    let summary: String
    let isOptional: Bool
    let mayRepeat: Bool
  }

  struct Subcommand {
    let name: String
    let summary: String
    let discussion: String
    let places: [Place]
    let options: [Option]
  }

  let summary: String
  let discussion: String
  /// The subcommands in the order of the program's help, `shell` among them.
  let subcommands: [Subcommand]

  /// Nil where the argument parser describes itself in another way than this was written for.
  init?() {
    guard let document = try? JSONReader.value(of: Assay._dumpHelp()), let program = document["command"],
      let commands = program["subcommands"]?.array
    else { return nil }
    summary = program["abstract"]?.string ?? ""
    discussion = program["discussion"]?.string ?? ""
    var seen: Set<String> = []
    subcommands = commands.compactMap(Self.subcommand).filter { seen.insert($0.name).inserted }
  }

  private static func subcommand(_ value: JSON) -> Subcommand? {
    guard let name = value["commandName"]?.string, value["shouldDisplay"] != false else { return nil }
    let arguments = (value["arguments"]?.array ?? []).filter { $0["shouldDisplay"] != false }
    return Subcommand(
      name: name, summary: value["abstract"]?.string ?? "", discussion: value["discussion"]?.string ?? "",
      places: arguments.filter { $0["kind"] == "positional" }.map(place),
      options: arguments.filter { $0["kind"] != "positional" }.map(option))
  }

  private static func place(_ value: JSON) -> Place {
    Place(
      name: (value["valueName"]?.string ?? "value").uppercased(), summary: value["abstract"]?.string ?? "",
      isOptional: value["isOptional"] == true, mayRepeat: value["isRepeating"] == true)
  }

  private static func option(_ value: JSON) -> Option {
    let names = (value["names"]?.array ?? []).compactMap { name -> String? in
      guard let text = name["name"]?.string else { return nil }
      return (name["kind"] == "long" ? "--" : "-") + text
    }
    let standard = value["defaultValue"]?.string.map { " (default: \($0))" } ?? ""
    return Option(
      names: names.sorted { $0.count < $1.count },
      value: value["kind"] == "option" ? (value["valueName"]?.string ?? "value").uppercased() : nil,
      summary: (value["abstract"]?.string ?? "") + standard, mayRepeat: value["isRepeating"] == true)
  }
}

extension ProgramOutline {
  /// What may stand behind an option or in a place, for the completion of other shells.
  enum Values {
    case files, folders
    case words([String])
    case anything
  }

  static func values(of name: String, formats: [String], subjects: [String]) -> Values {
    switch name {
    case "DESK": .folders
    case "CORPUS", "SESSION", "FILE", "SCRIPT", "OUTPUT", "FIRST", "SECOND", "BASE", "OURS", "THEIRS": .files
    case "FORMAT": .words(formats)
    case "SUBJECT": .words(subjects)
    case "WHEN": .words(ColorChoice.allCases.map(\.rawValue))
    default: .anything
    }
  }
}
