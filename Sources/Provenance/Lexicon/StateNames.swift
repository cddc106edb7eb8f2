/// Names that are nothing but states and their seats: "Moscow and Pyongyang", "South Korean".
extension InterestGroup {
  static func isState(_ words: [String]) -> Bool {
    var index = 0
    while index < words.count {
      if !all(in: [words[index]]).isEmpty {
        index += 1
      } else if index + 1 < words.count, all(in: [words[index + 1]]).isEmpty,
        !all(in: [words[index], words[index + 1]]).isEmpty
      {
        index += 2
      } else {
        return false
      }
    }
    return !words.isEmpty
  }
}
