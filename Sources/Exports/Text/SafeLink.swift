import AssayModel

/// An address on the web that is safe as a link's target.
package struct SafeLink: Hashable, Sendable {
  package let text: String

  /// Nil for any other scheme than the web's, and for one with characters that could end an attribute, a line or
  /// brackets around it: a script, a file or a page's own markup is shown as text, never as a link.
  package init?(_ url: String) {
    let lower = url.prefix(8).lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), url.utf8.count <= 4096 else { return nil }
    let isPlain = url.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value < 0xD800 && !"<>()\\\"`{}|^".unicodeScalars.contains($0)
    }
    let scheme = lower.hasPrefix("https") ? 8 : 7
    guard isPlain, SafeText.make(url) == url, url.utf8.count > scheme else { return nil }
    text = url
  }
}
