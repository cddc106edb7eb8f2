import AssayModel

/// What two sessions say differently, claim by claim. Who recorded it, when and in which order is no difference.
package struct SessionDifference: Hashable, Sendable {
  /// The claims that differ: in the order of the first session, then those that only the second has.
  package let claims: [ClaimDifference]
  /// How many claims say the same in both.
  package let agreeing: Int

  package var isEmpty: Bool { claims.isEmpty }

  /// - Parameter sharing: how many claims the sessions began with together, see ``sharedClaims(_:_:)``. They
  ///   are the same claims even where one session has reworded them.
  package init(from before: SessionState, to after: SessionState, sharing: Int = 0) {
    let pairs = ClaimPairs(before, after, sharing: sharing)
    var claims: [ClaimDifference] = []
    var agreeing = 0
    for claim in before.claims.values {
      guard let other = pairs.partner[claim.id].flatMap({ after.claims[$0] }) else {
        claims.append(.removed(claim))
        continue
      }
      let change = ClaimChange(
        from: claim, in: before, to: other, in: after, partner: { pairs.partner[$0] })
      if change.isEmpty { agreeing += 1 } else { claims.append(.changed(change)) }
    }
    let met = Set(pairs.partner.values)
    claims += after.claims.values.filter { !met.contains($0.id) }.map(ClaimDifference.added)
    self.claims = claims
    self.agreeing = agreeing
  }

  /// The number of the last claim that was added before two sessions parted: 0 where they have no entry in common.
  package static func sharedClaims(_ one: some Sequence<Entry>, _ other: some Sequence<Entry>) -> Int {
    SessionState(zip(one, other).prefix { $0 == $1 }.map(\.0)).lastClaim
  }
}

/// How a claim fares in the second of two sessions.
package enum ClaimDifference: Hashable, Sendable {
  case removed(Claim)
  case added(Claim)
  case changed(ClaimChange)
}
