/// A range that is empty where its bounds are crossed: the rules work with bounds that two different rules found.
func between(_ start: Int, _ end: Int) -> Range<Int> { start..<max(start, end) }
