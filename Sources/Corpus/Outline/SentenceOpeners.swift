/// Words that, written large, mostly begin a sentence.
///
/// Consulted only where a full stop may belong to an abbreviation. Words that also begin a name ("Under
/// Secretary", "First Lady", "New York") are left out: a break not made costs less than a wrong one.
enum SentenceOpeners {
  static func contains(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = Set(
    """
    A About According Additionally After Again Also Although Among Amid An And Another Any Anyone As Asked At Because \
    Before Both But By Can Could Despite Did Do Does During Each Earlier Even Every Everyone For From Had Has Have He \
    Her Here His How However I If In Instead It Its Just Last Later Many Maybe Meanwhile Moreover Most Much My Neither \
    Nevertheless Nobody None Nor Nothing Now Of On Once One Only Or Other Others Our Perhaps She Should Since So Some \
    Someone Still Such That The Their Then There Therefore These They This Those Though Thus To Today Tomorrow Unless \
    Until Was We Were What When Where Whether Which While Who Why Will With Within Without Would Yesterday Yet You Your
    """.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
      + """
      А Без Будет Был Была Было Были В Ведь Во Вместе Вот Все Всего Всё Вы Где Для До Его Её Ее Если Есть Еще Ещё За \
      Затем Здесь И Из Или Их К Как Какой Когда Который Кроме Кто Между Мы На Над Нам Наш Не Ни Но О Об Однако Он Она \
      Они Оно От Отметим Первый По Под Пока Потом После Поэтому При Про Ранее С Сам Сегодня Сейчас Со Согласно Так Также Там \
      Такие Такой Тем Теперь То Тогда Только У Уже Хотя Чем Через Что Чтобы Эта Эти Это Этот Я
      """.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) })
}
