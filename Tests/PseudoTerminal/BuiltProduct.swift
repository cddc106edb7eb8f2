/// Programs that were built together with the tests.
package enum BuiltProduct {
  /// The path of an executable target's program; the test target must depend on it.
  package static func path(of name: String) -> String {
    // The tests run from a bundle that stands where the programs stand.
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    var folders = bundle.split(separator: "/", omittingEmptySubsequences: false)
    if let place = folders.firstIndex(where: { $0.hasSuffix(".xctest") }) {
      folders.removeSubrange(place...)
    } else {
      folders.removeLast()
    }
    return (folders + [name[...]]).joined(separator: "/")
  }
}
