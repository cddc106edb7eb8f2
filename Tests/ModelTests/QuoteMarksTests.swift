import AssayModel
import Testing

struct QuoteMarksTests {
  @Test(arguments: [
    ("a train", "“a train”"), ("“No comment.”", "“No comment.”"), ("«Нет».", "“«Нет».”"), ("«Нет»", "«Нет»"),
    ("\"It is late\"", "\"It is late\""), ("“No,” he said", "““No,” he said”"), ("", "“”"), ("“”", "““””"),
  ])
  func `words that bring their own marks get no second pair`(words: String, quoted: String) {
    #expect(QuoteMarks.around(words) == quoted)
  }
}
