/// Names that are nothing but states and their seats: "Moscow and Pyongyang", "South Korean".
extension InterestGroup {
  static func isState(_ words: [String]) -> Bool {
    var index = 0
    while index < words.count {
      if isNamed(by: words[index]) {
        index += 1
      } else if index + 1 < words.count, named(by: words[index], words[index + 1]) != nil {
        index += 2
      } else {
        return false
      }
    }
    return !words.isEmpty
  }
}
