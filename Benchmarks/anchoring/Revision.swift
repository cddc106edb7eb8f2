import AssayModel

/// An article before and after its publisher changed it.
struct Revision {
  let id: String
  let before: ScalarText
  let after: ScalarText
}
