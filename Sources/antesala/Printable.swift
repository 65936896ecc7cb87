import Consultation

/// What may be sent to a terminal, of text that came from outside.
///
/// All text goes through here on its way out, in ``StandardOutput`` and ``StandardError``; whoever
/// writes lines of others' words asks once more for one line, so that no value makes two.
enum Printable {
  /// The text on one line, without anything that steers a terminal or hides.
  static func line(_ text: String) -> String { text.legible }

  /// The same of every line.
  static func lines(_ text: String) -> String { text.legible(keeping: ["\n"]) }

  /// How much of one line of a message is said; a file can put millions of letters into a name.
  static let longestMessage = 2000

  /// The text on one line, cut where it is longer than anybody reads.
  static func message(_ text: String) -> String { text.legible(atMost: longestMessage) }
}
