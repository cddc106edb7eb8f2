import AssayJSON

/// A document that is shown instead of being written to a file.
package enum DocumentPage {
  package static func view(of document: String, format: String) -> View {
    View([.document(document)], fields: ["format": .string(format), "document": .string(document)])
  }
}
