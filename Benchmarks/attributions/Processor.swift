import Foundation

/// Processor time, which other programs on the machine do not lengthen as they do the time on the wall; and that time.
enum Processor {
  static func seconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }

  static func elapsed(_ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    let time = clock.measure(work).components
    return Double(time.seconds) + Double(time.attoseconds) / 1e18
  }
}
