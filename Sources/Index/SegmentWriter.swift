/// Makes one segment after the other, each of as many documents as fit its memory; for one thread.
///
/// What it has learned of words stays from segment to segment, so that many small ones cost little more than a large one.
package final class SegmentWriter {
  private var builder = RunBuilder()

  package init() {}

  /// Documents taken in since the last segment.
  package var count: Int { builder.count }

  package func add(_ document: IndexDocument) { builder.add(document) }

  /// Writes a segment to a new file and makes ready for the next.
  ///
  /// One that is not durable may be lost when the machine stops, though not when the program does.
  package func finish(into path: String, isDurable: Bool) throws(SegmentError) {
    _ = try builder.finish(into: SegmentOutput(path: path, isDurable: isDurable))
  }
}
