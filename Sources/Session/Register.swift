import OrderedCollections

/// Things by their ids, always in the order of the ids.
package struct Register<ID: Comparable & Hashable & Sendable, Thing: Hashable & Sendable>: Hashable, Sendable {
  private var things: OrderedDictionary<ID, Thing> = [:]

  package init() {}

  package var count: Int { things.count }
  package var isEmpty: Bool { things.isEmpty }
  package var ids: [ID] { Array(things.keys) }
  package var values: [Thing] { Array(things.values) }
  package var last: Thing? { things.values.last }

  package subscript(id: ID) -> Thing? {
    get { things[id] }
    set { put(newValue, for: id) }
  }

  /// A new id nearly always belongs at the end; one that comes back finds its place by walking.
  private mutating func put(_ thing: Thing?, for id: ID) {
    guard let thing else {
      things.removeValue(forKey: id)
      return
    }
    if things[id] == nil, let last = things.keys.last, id < last {
      let place = things.keys.firstIndex { id < $0 } ?? things.count
      things.updateValue(thing, forKey: id, insertingAt: place)
    } else {
      things[id] = thing
    }
  }
}
