/// A cue's base form with what it may do, alone and with a particle.
struct CueLemma: Sendable {
  let word: String
  /// What it may do alone.
  private(set) var categories: Set<CueCategory> = []
  /// What it may do before a particle, by the particle's key.
  private(set) var withParticle: [UInt64: Set<CueCategory>] = [:]

  init(_ word: String) { self.word = word }

  mutating func add(_ category: CueCategory, particle: Substring?) {
    if let particle {
      withParticle[WordKey.of(particle), default: []].insert(category)
    } else {
      categories.insert(category)
    }
  }
}
