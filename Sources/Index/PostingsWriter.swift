/// Writes the documents of one term after the other.
///
/// A term's documents stand in chunks of 32,768. First the length of the directory and the directory: for each chunk the
/// step from the chunk before, and the number of entries times two, plus one for a *dense* chunk. Then the chunks. A
/// sparse one holds two bytes for each document's number within it, then a byte for each frequency. A dense one holds a
/// byte for each step from document to document, then the frequencies; a step of more than 255 is made in several
/// entries, of which only the last has a frequency above 0.
struct PostingsWriter {
  private var directory: [UInt8] = []
  private var data: [UInt8] = []
  private var documents: [UInt16] = []
  private var frequencies: [UInt8] = []
  private var chunk = -1
  private var lastChunk = -1
  private(set) var count = 0

  /// Appends a document, which must come behind the last one; a frequency of 0 counts as 1.
  mutating func append(_ document: Int, frequency: UInt8) {
    let its = document >> SegmentFormat.chunkShift
    if its != chunk {
      endChunk()
      chunk = its
    }
    documents.append(UInt16(truncatingIfNeeded: document & (SegmentFormat.chunk - 1)))
    frequencies.append(max(1, frequency))
    count += 1
  }

  /// Hands over the bytes of the term and makes ready for the next.
  mutating func finish() -> [UInt8] {
    endChunk()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(directory.count + data.count + 3)
    bytes.appendVarint(directory.count)
    bytes.append(contentsOf: directory)
    bytes.append(contentsOf: data)
    directory.removeAll(keepingCapacity: true)
    data.removeAll(keepingCapacity: true)
    chunk = -1
    lastChunk = -1
    count = 0
    return bytes
  }

  private mutating func endChunk() {
    guard !documents.isEmpty else { return }
    directory.appendVarint(chunk - lastChunk)
    lastChunk = chunk
    // Steps beyond 255 cost an entry each; there can be no more than 128 of them in a chunk.
    var extra = 0
    var last = -1
    for document in documents {
      extra += max(0, (Int(document) - last - 1) / 255)
      last = Int(document)
    }
    let entries = documents.count + extra
    if entries * 2 < documents.count * 3 {
      directory.appendVarint(entries * 2 + 1)
      var dense: [UInt8] = []
      dense.reserveCapacity(entries)
      last = -1
      for (index, document) in documents.enumerated() {
        var step = Int(document) - last
        while step > 255 {
          data.append(255)
          dense.append(0)
          step -= 255
        }
        data.append(UInt8(truncatingIfNeeded: step))
        dense.append(frequencies[index])
        last = Int(document)
      }
      data.append(contentsOf: dense)
    } else {
      directory.appendVarint(entries * 2 - extra * 2)
      for document in documents {
        data.append(UInt8(truncatingIfNeeded: document))
        data.append(UInt8(truncatingIfNeeded: document >> 8))
      }
      data.append(contentsOf: frequencies)
    }
    documents.removeAll(keepingCapacity: true)
    frequencies.removeAll(keepingCapacity: true)
  }
}
