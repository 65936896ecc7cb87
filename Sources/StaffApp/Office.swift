import Casework
import Consultation

/// What a screen draws from: the desk, and the files that lie open on it.
struct Office {
  let desk: Desk
  let files: Files

  /// A phrase in the language of the screen.
  subscript(phrase: StaffPhrase) -> String { desk[phrase] }

  /// A phrase with `{name}` replaced by what is given for it.
  subscript(phrase: StaffPhrase, values: [String: String]) -> String { desk[phrase, values] }

  /// A case that is open.
  subscript(lead: LeadID) -> Case? { files[lead] }
}
