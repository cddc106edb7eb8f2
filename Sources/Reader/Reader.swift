import AssayCorpus
import AssayModel
import AssayViews

/// An article on a full screen: read, searched, selected from, attached to claims.
///
/// A value without a terminal: keys go in, steps and frames come out. What changes the session is given out as lines
/// of the shell, so that it takes the one road and stands in the log as if it had been typed.
package struct Reader {
  /// What is to be done outside the reader after a key.
  package enum Step: Hashable, Sendable {
    case none
    /// Lines of the shell, until one is refused; `hear` wants to know what came of them.
    case submit([String])
    /// A line of the shell is to be asked for and taken, as anywhere else; `hear(_:of:isRefused:)` takes the answer.
    case typeLine
    /// Another article; `open` takes it.
    case open(ArticleHandle, at: Span?)
    /// Everything is to be drawn again.
    case redraw
    case leave
  }

  enum Mode {
    case reading
    case typing(EntryField, Purpose)
    case choosing(ClaimChooser)
    /// The verdict's letter is waited for.
    case judging
    case box(Box)
  }

  /// What a typed line is for.
  enum Purpose: Equatable {
    case search(from: Int)
    case claim(Span)
    case reason(Verdict)
  }

  /// A search in the article.
  struct Find {
    let words: String
    var places: [Span]
  }

  struct Message {
    let text: String
    let style: Style
  }

  package internal(set) var page: Page
  package internal(set) var library: Library
  package internal(set) var size: ScreenSize
  let symbols: Symbols
  var chrome: Chrome
  var layouts: Layouts
  var mode = Mode.reading

  /// The scalar that the cursor is on.
  package internal(set) var cursor: Int
  /// The selection's other end; nil where nothing is selected.
  var anchor: Int?
  /// The column that going up and down keeps to.
  var goal: Int?
  /// The row of text at the top of the screen.
  var top = RowPlace(paragraph: 0, row: 0)
  var find: Find?
  /// Whether what somebody says is marked.
  var marksSpeech = false
  /// The hit of the last search that was gone to.
  var hit: Int?
  var message: Message?
  /// What the lines given out are for, until it is heard what came of them.
  var pending: Pending?

  enum Pending: Equatable { case attachment, claim, other }

  package init(
    _ page: Page, at place: Span? = nil, in library: Library, size: ScreenSize, symbols: Symbols = .unicode
  ) {
    self.page = page
    self.library = library
    self.size = size
    self.symbols = symbols
    chrome = Chrome(size, page: page)
    layouts = Layouts(columns: chrome.textColumns, symbols: symbols)
    cursor = 0
    go(to: place)
    sayHit(at: place)
  }

  /// The span that is selected, whole signs at both ends; nil where nothing is.
  package var selection: Span? {
    mutating get {
      guard let anchor else { return nil }
      let last = max(anchor, cursor)
      let clusters = layouts.layout(page.paragraph(at: last), of: page).clusters
      return Span(min(anchor, cursor)..<clusters.offset(of: clusters.cluster(at: last) + 1))
    }
  }

  // MARK: Around it

  /// Takes another article, at a place of it. What was searched for is searched for in it too.
  package mutating func open(_ page: Page, at place: Span? = nil) {
    self.page = page
    anchor = nil
    mode = .reading
    relay()
    if let words = find?.words { find = Find(words: words, places: page.places(of: words)) }
    go(to: place)
    sayHit(at: place)
  }

  /// Takes the desk and the article as they are now.
  ///
  /// An article that has another text meanwhile is shown anew from the same place; a selection in the old text
  /// means nothing in the new one.
  package mutating func renew(_ page: Page, _ library: Library) {
    self.library = library
    let isSame = page.digest == self.page.digest && page.handle == self.page.handle
    let place = cursor
    self.page = page
    relay()
    guard !isSame else { return show() }
    anchor = nil
    if let words = find?.words { find = Find(words: words, places: page.places(of: words)) }
    go(to: Span(place..<place))
    say("this article's text has changed; look again", .doubtful)
  }

  package mutating func resize(to size: ScreenSize) {
    self.size = size
    relay(keepingTop: true)
    if case .box(var box) = mode {
      box.top = Box.top(box.top, rows: box.rows.count, showing: nil, in: size)
      mode = .box(box)
    }
  }

  /// Says something in the last row until the next key.
  package mutating func say(_ text: String, _ style: Style = .plain) { message = Message(text: text, style: style) }

  /// The columns an answer should be wrapped to.
  package var answerColumns: Int { Box.room(in: size).columns }

  /// Lays the article out anew where the window or the margin has another width.
  mutating func relay(keepingTop: Bool = false) {
    let anchored = keepingTop ? layouts.layout(top.paragraph, of: page).span(of: textRow(top).row).start : nil
    chrome = Chrome(size, page: page)
    layouts = Layouts(columns: chrome.textColumns, symbols: symbols)
    if let anchored { top = row(of: anchored) }
    top = RowPlace(paragraph: min(top.paragraph, page.paragraphs.count - 1), row: top.row)
    show()
  }

  private mutating func go(to place: Span?) {
    goal = nil
    cursor = snapped(place?.start ?? page.paragraphs[0].start)
    if place == nil { top = RowPlace(paragraph: 0, row: 0) } else { centre() }
    show()
  }
}
