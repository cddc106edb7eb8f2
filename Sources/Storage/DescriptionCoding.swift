import AssayAnchoring
import AssayJSON
import AssayModel

/// A span's description as a session's file holds it.
enum DescriptionCoding {
  static func write(_ description: Description, into object: inout JSONObject) {
    object["start"] = .integer(description.span.start)
    object["end"] = .integer(description.span.end)
    object["quote"] = .string(description.quote)
    object["prefix"] = .string(description.prefix)
    object["suffix"] = .string(description.suffix)
    object["paragraph"] = .string(description.paragraph)
    object["offset"] = .integer(description.offset)
    object["preceding"] = .string(description.preceding)
    object["following"] = .string(description.following)
    object["occurrence"] = .integer(description.occurrence)
    object["occurrences"] = .integer(description.occurrences)
    if !description.rivals.isEmpty {
      object["rivals"] = .array(
        description.rivals.map {
          .object(["quote": .string($0.quote), "prefix": .string($0.prefix), "suffix": .string($0.suffix)])
        })
    }
  }

  static func span(_ fields: FieldReader) throws(FieldError) -> Span {
    guard let span = Span(start: try fields.count("start"), end: try fields.count("end")) else {
      throw fields.fail("'start' lies behind 'end'")
    }
    return span
  }

  static func description(_ fields: FieldReader) throws(FieldError) -> Description {
    let span = try span(fields)
    var rivals: [Rival] = []
    if fields.optional("rivals") != nil {
      for value in try fields.array("rivals") {
        let rival = try FieldReader(value, place: "\(fields.place), 'rivals'")
        rivals.append(
          Rival(
            quote: try rival.string("quote"), prefix: try rival.string("prefix"), suffix: try rival.string("suffix")))
      }
    }
    return Description(
      quote: try fields.string("quote"), prefix: try fields.string("prefix"), suffix: try fields.string("suffix"),
      span: span, paragraph: try fields.string("paragraph"), offset: try fields.count("offset"),
      preceding: try fields.string("preceding"), following: try fields.string("following"),
      occurrence: try fields.count("occurrence"), occurrences: try fields.count("occurrences"), rivals: rivals)
  }
}
