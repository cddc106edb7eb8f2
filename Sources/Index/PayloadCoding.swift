/// The numbers that stand with the entries of the two dictionaries.
enum PayloadCoding {
  /// How many numbers there are, then the steps between them in ascending order.
  static func append(ascending numbers: [UInt32], to bytes: inout [UInt8]) {
    bytes.appendVarint(numbers.count)
    var last: UInt32 = 0
    for number in numbers.sorted() {
      bytes.appendVarint(Int(number - last))
      last = number
    }
  }

  static func word(number: UInt32, count: Int, terms: [Int]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.appendVarint(Int(number))
    bytes.appendVarint(count)
    bytes.appendVarint(terms.count)
    for term in terms { bytes.appendVarint(term) }
    return bytes
  }
}
