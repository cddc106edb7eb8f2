/// A moment by which something should have happened.
struct Deadline {
  private let moment: ContinuousClock.Instant

  init(_ seconds: Double) { moment = .now + .seconds(seconds) }

  var hasPassed: Bool { moment <= .now }

  /// What is left, as `poll` takes it.
  var milliseconds: Int32 {
    let left = ContinuousClock.now.duration(to: moment).components
    return Int32(max(0, left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000))
  }
}
