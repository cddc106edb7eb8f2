import AssayModel
import AssaySession
import Seeded
import Testing

@Suite struct CollectionsTests {
  @Test func `a trail holds what an array would, at every length`() {
    var trail: Trail<Int> = []
    var array: [Int] = []
    for element in 0..<300 {
      #expect(trail.elementsEqual(array) && trail.count == array.count && trail.last == array.last)
      trail.append(element * 7)
      array.append(element * 7)
    }
    #expect(trail == Trail(array) && trail.hashValue == Trail(array).hashValue)
    trail.removeAll { $0.isMultiple(of: 2) }
    array.removeAll { $0.isMultiple(of: 2) }
    #expect(trail.elementsEqual(array))
    #expect(trail != Trail(array.dropLast()) && trail != Trail(array.reversed()))
  }

  @Test func `an earlier state of a trail stays as it was`() {
    var trail: Trail<String> = ["a", "b", "c"]
    let before = trail
    trail.append("d")
    var other = before
    other.append("x")
    #expect(Array(before) == ["a", "b", "c"])
    #expect(Array(trail) == ["a", "b", "c", "d"])
    #expect(Array(other) == ["a", "b", "c", "x"])
  }

  @Test func `a register keeps the order of its ids whatever comes and goes`() {
    var random = Random(seed: 9)
    var register = Register<ClaimID, Int>()
    var expected: [ClaimID: Int] = [:]
    for step in 0..<2000 {
      let id = ClaimID(1 + random.below(40))
      let value = random.once(in: 3) ? nil : step
      register[id] = value
      expected[id] = value
      if step.isMultiple(of: 50) {
        #expect(register.ids == expected.keys.sorted())
        #expect(register.values == register.ids.compactMap { expected[$0] })
      }
    }
    #expect(register.count == expected.count && register.last == expected.max { $0.key < $1.key }?.value)
  }
}
