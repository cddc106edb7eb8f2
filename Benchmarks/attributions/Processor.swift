import Foundation

/// Processor time, which other programs on the machine do not lengthen as they do the time on the wall.
enum Processor {
  static func seconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
