import AssayModel

/// What is wrong with a query, and where.
package struct QueryError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case empty
    case onlyNegative
    case unclosedQuote
    case unclosedGroup
    case unopenedGroup
    case emptyGroup
    case danglingOperator(String)
    case strayCharacter(String)
    case unknownField(String, nearest: String?)
    case missingValue(field: String)
    case wrongValue(field: String)
    case badDate(String)
    case reversedDates
    case fieldInsideField(String)
    case tooDeep
    case tooManyWords
    case tooLong
  }

  package let kind: Kind
  /// The place, in scalars of the query.
  package let span: Span
}

extension QueryError {
  /// What is wrong, as a part of a sentence: no capital, no full stop.
  package var problem: String {
    switch kind {
    case .empty: "the query holds no word to look for"
    case .onlyNegative: "the query only says what must not be there"
    case .unclosedQuote: "the quote is not closed"
    case .unclosedGroup: "the parenthesis is not closed"
    case .unopenedGroup: "this parenthesis closes nothing"
    case .emptyGroup: "there is nothing between the quotes or parentheses"
    case .danglingOperator(let name): "'\(name)' stands without the words it needs"
    case .strayCharacter(let character): "'\(character)' stands alone"
    case .unknownField(let name, _): "there is no field '\(name)'"
    case .missingValue(let field): "'\(field):' has no value"
    case .wrongValue(let field): "'\(field):' cannot take this value"
    case .badDate(let text): "'\(text)' is not a date"
    case .reversedDates: "the range ends before it begins"
    case .fieldInsideField(let name): "'\(name):' cannot stand inside another field"
    case .tooDeep: "the query is nested deeper than \(QueryLimits.depth) levels"
    case .tooManyWords: "the query has more than \(QueryLimits.words) words"
    case .tooLong: "the query is longer than \(QueryLimits.bytes) bytes"
    }
  }

  /// What to do next, as a sentence.
  package var remedy: String {
    switch kind {
    case .empty: "Type a word, a \"phrase\" or a field such as outlet:name."
    case .onlyNegative: "Add a word that must be there, or a field such as date:2023."
    case .unclosedQuote: "Add the closing quote mark."
    case .unclosedGroup: "Add the closing parenthesis."
    case .unopenedGroup: "Take it out, or put the query in quotes to look for the words as they are."
    case .emptyGroup: "Put a word between them or take them out."
    case .danglingOperator: "Put words beside it; in small letters it is a word like any other."
    case .strayCharacter("-"): "Put it right before the word that must not be there: -word."
    case .strayCharacter: "Put it right behind the beginning of a word: missile*."
    case .unknownField(let name, let nearest):
      if let nearest {
        "Did you mean '\(nearest):'? The fields are \(QueryField.list)."
      } else {
        "The fields are \(QueryField.list). To look for '\(name):' itself, put it in quotes."
      }
    case .missingValue(let field): "Write it right behind the colon, as in \(QueryField.example(field))."
    case .wrongValue(let field): "Write it as in \(QueryField.example(field))."
    case .badDate: "Write 2023, 2023-09, 2023-09-05, or a range such as 2023-09-01..2023-09-13."
    case .reversedDates: "Write the earlier date first."
    case .fieldInsideField: "Close the parenthesis first."
    case .tooDeep: "Use fewer parentheses."
    case .tooManyWords, .tooLong: "Shorten it."
    }
  }
}
