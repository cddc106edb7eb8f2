/// Makes a segment in memory, for a corpus that is small enough.
package final class MemorySegmentBuilder {
  private var builder = RunBuilder()

  package init() {}

  package func add(_ document: IndexDocument) { builder.add(document) }

  /// The segment of what was added; the builder is then empty.
  package func finish() throws(SegmentError) -> Segment {
    try Segment(bytes: builder.finish(into: SegmentOutput()))
  }
}
