import ArgumentParser
import AssayTerminal

/// How answers look, whatever is asked for.
struct Appearance: ParsableArguments {
  @Option(
    name: .customLong("color"),
    help: .init(
      "Colours: auto is a terminal's, where NO_COLOR does not forbid them; always; never.", valueName: "when"))
  var choice = ColorChoice.auto

  @Flag(name: .customLong("no-color"), help: "The same as --color never.")
  var hasNoColor = false

  var colors: ColorChoice { hasNoColor ? .never : choice }
}

extension ColorChoice: ExpressibleByArgument {}
