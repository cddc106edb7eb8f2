/// When output carries colours.
package enum ColorChoice: String, CaseIterable, Sendable {
  /// On a capable terminal, as far as NO_COLOR, CLICOLOR and CLICOLOR_FORCE agree.
  case auto
  case always
  case never
}
