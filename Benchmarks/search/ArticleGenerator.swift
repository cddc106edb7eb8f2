import AssayIndex
import AssayModel

/// Articles of about three kilobytes with the statistics of news, each made from its number alone.
///
/// Words follow Zipf's law; each article has a subject, some words and names that come again; sentences have 6 to 34
/// words, paragraphs one to four sentences. There are numbers, years and percentages, 40 outlets, ten years of dates, and
/// of 30 articles one repeats most of another that came before it.
struct ArticleGenerator {
  let vocabulary: MadeUpVocabulary
  let outlets: [String]

  init() {
    vocabulary = MadeUpVocabulary(words: 250_000, names: 60_000)
    let names = vocabulary.names
    outlets = (0..<40).map { String(decoding: names[$0] + [0x20] + names[$0 + 50], as: UTF8.self) }
  }

  struct Made {
    let title: String
    let text: String
    let outlet: String
    let day: Int
    var date: String { CalendarDay(daysSince1970: day).description }
  }

  func article(_ number: Int) -> Made {
    var numbers = Numbers(seed: UInt64(number) + 1)
    let outlet = outlets[min(numbers.below(40), numbers.below(40))]
    let day = 16_071 + numbers.below(3_652)
    var title: [UInt8] = []
    var text: [UInt8] = []
    if number > 50, numbers.below(30) == 0 {
      // A copy: the words of another, some sentences left out, one added.
      let original = numbers.below(number)
      var theirs = Numbers(seed: UInt64(original) + 1)
      _ = (theirs.below(40), theirs.below(40), theirs.below(3_652), theirs.below(30))
      write(&theirs, &title, &text, leavingOut: 1 + numbers.below(8))
      sentence(subject: Subject(vocabulary, &numbers), &numbers, &text)
    } else {
      if number <= 50 { _ = numbers.below(30) }
      write(&numbers, &title, &text, leavingOut: -1)
    }
    return Made(
      title: String(decoding: title, as: UTF8.self), text: String(decoding: text, as: UTF8.self), outlet: outlet,
      day: day)
  }

  func document(_ number: Int) -> IndexDocument {
    let made = article(number)
    return IndexDocument(
      key: UInt64(number), text: ScalarText(made.text), title: made.title, outlet: made.outlet,
      published: PartialDate(CalendarDay(daysSince1970: made.day)), language: "en")
  }

  private struct Subject {
    var words: [Int]
    var names: [Int]

    init(_ vocabulary: MadeUpVocabulary, _ numbers: inout Numbers) {
      words = []
      names = []
      for _ in 0..<12 { words.append(min(vocabulary.words.count - 1, 200 + vocabulary.rank(&numbers))) }
      for _ in 0..<6 { names.append(min(numbers.below(vocabulary.names.count), numbers.below(vocabulary.names.count))) }
    }
  }

  private func write(_ numbers: inout Numbers, _ title: inout [UInt8], _ text: inout [UInt8], leavingOut left: Int) {
    let subject = Subject(vocabulary, &numbers)
    for index in 0..<5 {
      if index > 0 { title.append(0x20) }
      title += index == 1 ? vocabulary.names[subject.names[0]] : vocabulary.words[subject.words[index]]
    }
    let sentences = 18 + numbers.below(16)
    var inParagraph = 0
    for index in 0..<sentences {
      let before = text.count
      sentence(subject: subject, &numbers, &text)
      if index == left { text.removeSubrange(before...) }
      inParagraph += 1
      if inParagraph >= 1 + numbers.below(4) {
        text += [0x0A, 0x0A]
        inParagraph = 0
      } else {
        text.append(0x20)
      }
    }
  }

  private func sentence(subject: Subject, _ numbers: inout Numbers, _ text: inout [UInt8]) {
    let length = 6 + numbers.below(15) + numbers.below(15)
    for index in 0..<length {
      if index > 0 { text.append(0x20) }
      let start = text.count
      switch numbers.below(100) {
      case 0..<42: text += MadeUpVocabulary.little[min(numbers.below(48), numbers.below(48))]
      case 42..<54: text += vocabulary.words[subject.words[numbers.below(12)]]
      case 54..<61: text += vocabulary.names[subject.names[numbers.below(6)]]
      case 61..<63: text += Array("\(numbers.below(3) == 0 ? 1_990 + numbers.below(34) : numbers.below(400))".utf8)
      case 63: text += Array("\(numbers.below(100))%".utf8)
      case 64: text += Array("\(1 + numbers.below(99)),000".utf8)
      default: text += vocabulary.words[vocabulary.rank(&numbers)]
      }
      if index == 0, text[start] >= 0x61 { text[start] &= 0xDF }
      if index < length - 1, numbers.below(14) == 0 { text.append(0x2C) }
    }
    text.append(0x2E)
  }
}
