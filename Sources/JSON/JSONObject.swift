/// An object's members in the order they were written, no name twice.
package struct JSONObject: Hashable, Sendable {
  package struct Member: Hashable, Sendable {
    package let name: String
    package var value: JSON

    package init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }

    package static func == (one: Self, other: Self) -> Bool {
      ExactText(one.name) == ExactText(other.name) && one.value == other.value
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(name)
      hasher.combine(value)
    }

    /// Whether the member has this very name.
    func isNamed(_ name: String) -> Bool { ExactText.same(self.name, name) }
  }

  package private(set) var members: [Member]

  package init() { members = [] }

  /// Takes members whose names the caller knows to differ.
  package init(_ members: [Member]) { self.members = members }

  /// The value of a name; setting replaces it in place, adds it at the end, or removes it with nil.
  package subscript(name: String) -> JSON? {
    get {
      for index in members.indices where members[index].isNamed(name) { return members[index].value }
      return nil
    }
    set {
      let place = members.firstIndex { $0.isNamed(name) }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  package var names: [String] { members.map(\.name) }
  package var isEmpty: Bool { members.isEmpty }
}
