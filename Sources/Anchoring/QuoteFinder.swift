import AssayModel
package enum QuoteFinder { package static func places(of q: String, in t: ScalarText) -> [Span] { [] } }
extension Description { package init(of span: Span, in text: ScalarText) { self.init(quote: String(text[span]), prefix: "", suffix: "", span: span, paragraph: "", offsetInParagraph: 0, before: "", after: "", occurrence: 1, occurrences: 1, rivals: []) } }
