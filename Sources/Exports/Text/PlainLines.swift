import AssayModel

extension SafeText {
  /// Safe text of several lines: line ends stay, everything else is as `make` has it.
  static func lines(_ text: String) -> String {
    guard !isSafe(text, keepsLines: true) else { return text }
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return make(text) }
    return text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .map { make(String($0)) }.joined(separator: "\n")
  }
}
