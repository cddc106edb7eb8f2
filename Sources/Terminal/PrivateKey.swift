/// Codes under which keys that libedit's maps have no single place for reach it.
///
/// They lie among the C1 control characters, which no keyboard sends and which the editor drops from
/// what is typed. Being one code each, they can be bound in vi's command map too, where a binding for
/// an escape sequence would take Escape away.
enum PrivateKey: UInt32, CaseIterable {
  case paste = 0x80
  case up, down, left, right, home, end, delete, wordLeft, wordRight, nothing

  static let codes: ClosedRange<UInt32> = 0x80...0x9F

  /// The code for a key; nil for one that goes to libedit as it is.
  init?(_ key: Key) {
    switch key {
    case .paste: self = .paste
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    case .home: self = .home
    case .end: self = .end
    case .delete: self = .delete
    case .wordLeft: self = .wordLeft
    case .wordRight: self = .wordRight
    case .pageUp, .pageDown, .insert, .backTab: self = .nothing
    case .scalar(let scalar): if Self.codes.contains(scalar.value) { self = .nothing } else { return nil }
    case .sequence, .invalid: return nil
    }
  }
}
