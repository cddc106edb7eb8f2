import AssayModel
import AssaySearch

/// Reads a query that stands in a line, so that its errors point into the line.
enum QueryReading {
  static func query(_ word: Word) throws(Refusal) -> Query {
    do throws(QueryError) {
      return try Query(word.text)
    } catch {
      let start = word.span.start
      let span = Span(start: start + error.span.start, end: start + error.span.end)
      throw Refusal(error.problem, remedy: error.remedy, at: span)
    }
  }
}
