/// What kind of source a phrase names.
package enum SourceKind: String, CaseIterable, Hashable, Sendable {
  /// A person by name, with or without a role.
  case named
  /// One person by office, "the senator": not anonymous, but to be looked up.
  case role
  case organisation
  /// People nobody can ask: "officials", "a source".
  case unnamed
  /// A newspaper, an agency, a broadcaster.
  case medium
  case document
  /// A word that stands for someone named elsewhere.
  case pronoun
  /// The rules do not tell.
  case unknown
}
