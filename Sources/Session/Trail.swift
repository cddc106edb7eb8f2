/// A list that grows at its end and shares what it holds with its earlier states.
///
/// An undo keeps what a claim was before each change. Were its judgements an array, a claim judged
/// a thousand times would be kept with a thousand arrays of up to a thousand judgements; here each
/// state adds one node to the one before. Adding takes constant time, any element is found in steps
/// that grow with the logarithm of the count.
///
/// Source: Chris Okasaki, "Purely Functional Data Structures", section 9.3, skew-binary random-access lists.
package struct Trail<Element: Hashable & Sendable>: Sendable {
  /// A complete binary tree; its own element is newer than those below, those of `newer` than those of `older`.
  private final class Tree: Sendable {
    let element: Element
    let newer: Tree?
    let older: Tree?

    init(_ element: Element, newer: Tree? = nil, older: Tree? = nil) {
      self.element = element
      self.newer = newer
      self.older = older
    }
  }

  private struct Root {
    /// How many elements the tree holds.
    let weight: Int
    let tree: Tree
  }

  /// The newest last. At most two of the same weight, and those at the end.
  private var roots: [Root] = []
  package private(set) var count = 0

  package init() {}

  package init(_ elements: some Sequence<Element>) {
    for element in elements { append(element) }
  }

  package mutating func append(_ element: Element) {
    count += 1
    guard roots.count > 1, roots[roots.count - 1].weight == roots[roots.count - 2].weight else {
      roots.append(Root(weight: 1, tree: Tree(element)))
      return
    }
    let newer = roots.removeLast()
    let older = roots.removeLast()
    roots.append(
      Root(weight: 1 + 2 * newer.weight, tree: Tree(element, newer: newer.tree, older: older.tree)))
  }

  /// Keeps the elements that do not match. Takes time in proportion to the count.
  package mutating func removeAll(where matches: (Element) -> Bool) {
    guard contains(where: matches) else { return }
    self = Trail(filter { !matches($0) })
  }
}

extension Trail: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(position: Int) -> Element {
    var age = count - 1 - position
    var index = roots.count - 1
    while age >= roots[index].weight {
      age -= roots[index].weight
      index -= 1
    }
    var weight = roots[index].weight
    var tree = roots[index].tree
    while age > 0, let newer = tree.newer, let older = tree.older {
      age -= 1
      weight /= 2
      tree = age < weight ? newer : older
      if age >= weight { age -= weight }
    }
    return tree.element
  }
}

extension Trail {
  /// Walking through all takes time in proportion to the count, not that and the logarithm.
  package func makeIterator() -> IndexingIterator<[Element]> {
    var elements: [Element] = []
    elements.reserveCapacity(count)
    var rest = roots.map { $0.tree }
    while let tree = rest.popLast() {
      elements.append(tree.element)
      if let newer = tree.newer, let older = tree.older { rest += [older, newer] }
    }
    elements.reverse()
    return elements.makeIterator()
  }
}

extension Trail: Hashable {
  package static func == (one: Self, other: Self) -> Bool { one.elementsEqual(other) }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for element in self { hasher.combine(element) }
  }
}

extension Trail: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Element...) { self.init(elements) }
}
