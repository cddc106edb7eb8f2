import AssayCorpus
import AssayModel
import Testing

/// Sentences, written with `¦` where one ends and the next begins.
struct SentenceTests {
  /// The text with `¦` before each sentence but the first, as the outline has them.
  private func marked(_ text: String, language: String? = nil) -> String {
    let outline = Outline(of: ScalarText(text), language: language)
    let stored = ScalarText(text)
    return outline.paragraphs.flatMap(\.sentences).map { String(stored[$0]) }.joined(separator: " ¦ ")
  }

  private func check(_ expected: String, language: String? = nil) {
    let text = expected.split(separator: "¦").map { $0.trimmed }.joined(separator: " ")
    #expect(marked(text, language: language) == expected)
  }

  @Test(arguments: [
    "He left. ¦ She stayed. ¦ Nobody spoke.",
    "Is it true? ¦ Yes! ¦ It is.",
    "He left the plant in 2019. ¦ Then it closed.",
    "The price rose 3.5 percent. ¦ It fell later.",
    "One more thing: nothing happened",
  ])
  func `plain sentences end at their stops`(_ text: String) { check(text) }

  @Test(arguments: [
    "Gen. Harlan met Lt. Col. Okafor. ¦ They talked.",
    "Mr. Ames and Mrs. Bell saw Dr. Cole. ¦ Prof. Dunn was late.",
    "Sen. Reed, Rep. Stone and Gov. Hill voted. ¦ None objected.",
    "The crew of Capt. Ivers reached St. Petersburg. ¦ It rained.",
    "Adm. Voss told Gen. Harlan “no.” ¦ Col. Reyes agreed.",
  ])
  func `a title never ends a sentence`(_ text: String) { check(text) }

  @Test(arguments: [
    "The U.S. Navy left. ¦ The U.N. Security Council met.",
    "He moved to the U.S. ¦ The move took a year.",
    "He flew to the U.K. ¦ In London he spoke.",
    "The U.S. Under Secretary spoke. ¦ A U.S.-led push failed.",
    "They met at 9 a.m. ¦ He left at noon.",
    "They met at 9 a.m. Monday in Oslo. ¦ He left.",
    "The vote is at 5 p.m. EST today.",
    "Some goods, e.g. Steel and i.e. Iron, moved.",
    "He holds a Ph.D. ¦ She does too.",
    "The D.C. Circuit ruled. ¦ It was brief.",
    "The U.S. No. 2 diplomat spoke.",
    "The U.S. All-Star team won.",
  ])
  func `a dotted abbreviation ends a sentence only before a word that opens one`(_ text: String) { check(text) }

  @Test(arguments: [
    "On Sept. 5 they met. ¦ On Oct. 12 they parted.",
    "It began in Sept. ¦ The end came in Jan. 2024.",
    "On Tues. Sept. 5 they met.",
    "He was No. 2 in the party. ¦ She was No. 1.",
    "He asked twice and heard no. ¦ Then he left.",
    "See Nos. 4 and 5. ¦ Read Art. 9 too.",
  ])
  func `a month or a number's sign holds on to the number behind it`(_ text: String) { check(text) }

  @Test(arguments: [
    "Acme Inc. Chairman Bo Lin quit. ¦ He is 60.",
    "She joined Acme Inc. ¦ The firm is small.",
    "Acme Corp. and Bolt Ltd. merged. ¦ Crane Co. did not.",
    "Ames Jr. Street is long. ¦ John Ames Jr. ¦ He won.",
    "It was Ames vs. Bell. ¦ It took years.",
    "Rice, oil, etc. ¦ These were sent.",
  ])
  func `a company's or a name's suffix may end a sentence`(_ text: String) { check(text) }

  @Test(arguments: [
    "John F. Kennedy spoke. ¦ So did J. R. R. Tolkien.",
    "V. V. Orlov and A. Petrov met.",
    "Vitamin C. ¦ It helps.",
    "1. Wash your hands. ¦ 2. Dry them.",
  ])
  func `an initial or a list's number is no end`(_ text: String) { check(text) }

  @Test(arguments: [
    "“We go.” ¦ “We stay.”",
    "“Why now?” ¦ “Stop!” ¦ He left.",
    "‘We go.’ ¦ Then \"we stay.\" ¦ (He left.) ¦ [He stayed.]",
    "He called it “a lie.” ¦ Moscow disagreed.",
    "“Why?” he said. ¦ “Stop!” she cried.",
    "“Will he come?” Petrov asked. ¦ Nobody knew.",
    "“Will he come?” Dmitry V. Petrov said at noon. ¦ Nobody knew.",
    "“Will he come?” ¦ The hall fell silent.",
    "« Oui ! » dit-il. ¦ « Non. » ¦ Il part.",
    "„Wir gehen.“ ¦ „Wir bleiben!“ ¦ Er ging.",
    "He went (see p. 4). ¦ He came back.[12] ¦ He slept.",
    "He left.” ¦ 25 people stayed.",
  ])
  func `closing marks belong to the sentence they close`(_ text: String) { check(text) }

  @Test(arguments: [
    "He paused … and went on. ¦ She waited...",
    "He paused… ¦ Then he went on.",
    "“We could … I think we could,” he said.",
    "“We […] Then we left,” he said.",
    "“We (...) They left,” he said. ¦ She nodded.",
    "… and so it went. ¦ It ended.",
    "Wait... ¦ What?! ¦ Who?",
  ])
  func `an ellipsis ends a sentence only where the next one begins`(_ text: String) { check(text) }

  @Test(arguments: [
    "В 2019 г. завод закрыли. ¦ Это было зимой.",
    "Он родился в 1960 г. ¦ Он учился в школе им. Гоголя.",
    "Купили зерно, т. е. пшеницу, и т. д. ¦ Потом уехали.",
    "Долг — 3,5 млн руб. ¦ Это много.",
    "На ул. Садовой живёт проф. Орлов. ¦ Его знают все.",
    "«Нет», — сказал он. ¦ «Почему?» — спросила она.",
    "В 1941–1945 гг. шла война. ¦ А. С. Орлов воевал.",
    "Он сказал: «Мы едем.» ¦ Она молчала.",
  ])
  func `Russian abbreviations and quotes are known`(_ text: String) { check(text, language: "ru") }

  @Test func `Chinese and Japanese sentences end without a space`() {
    #expect(marked("他来了。她走了！「去吗？」他问。") == "他来了。 ¦ 她走了！ ¦ 「去吗？」 ¦ 他问。")
    #expect(marked("彼は来た。「行こう。」と彼女は言った。雨だった。") == "彼は来た。 ¦ 「行こう。」と彼女は言った。 ¦ 雨だった。")
    #expect(marked("会议（三小时。）结束。") == "会议（三小时。） ¦ 结束。")
  }

  @Test func `Korean sentences end before a space, their dates and particles do not`() {
    check("회담이 열렸다. ¦ 그는 “갈 것이다.”라고 말했다. ¦ 비가 왔다.", language: "ko")
    check("2023. 9. 5. 회담이 열렸다. ¦ 비가 왔다.", language: "ko")
    check("그는 “가자!” 라고 말했다. ¦ 비가 왔다.", language: "ko")
  }

  @Test func `Hindi and Arabic stops are known`() {
    check("वह आया। ¦ वह गया।")
    check("هل جاء؟ ¦ نعم جاء.")
  }

  @Test func `a web address or a lower-case name is not cut`() {
    check("See example.com. ¦ It is short.")
    check("The site www.example.com/a.b is down! ¦ We wait.")
    check("It runs on Yahoo! servers. ¦ They are old.")
  }

  @Test func `a question inside a headline goes on behind its dash`() {
    check("Another delay? – Ministers want answers")
  }

  @Test func `German ordinals hold on to their noun`() {
    check("Am 5. September kam er. ¦ Es regnete.", language: "de")
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(self[(firstIndex { $0 != " " } ?? startIndex)...].reversed().drop { $0 == " " }.reversed())
  }
}
