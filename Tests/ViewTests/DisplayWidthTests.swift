import AssayCommands
import AssayModel
import AssayViews
import AssayWorkbench
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("train", 5), ("café", 4), ("cafe\u{301}", 4), ("поезд", 5), ("列車", 4), ("기차", 4), ("ﾀﾞ", 2), ("Ａ", 2),
    ("\u{1100}\u{1161}\u{11A8}", 2), ("a\u{200B}b", 2), ("…–“”", 4), ("ไทย", 3), ("क्षत्रिय", 6),
  ])
  func `letters of every script have their width`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("🚂", 2), ("👩‍🚀", 2), ("👩🏽‍🚀", 2), ("👨‍👩‍👧‍👦", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("🇰🇵", 2), ("🇰🇵🇷🇺", 4), ("✓", 1), ("✈️", 2),
  ])
  func `an emoji is one picture`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func `marks without end take no room`() {
    #expect(DisplayWidth.of("a" + String(repeating: "\u{301}", count: 500)) == 1)
    #expect(DisplayWidth.of("\u{301}") == 0)
  }
}
