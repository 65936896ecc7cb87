import Glibc
import LeadStore

/// What keys ask of the person at the terminal, or of the program that writes to standard input.
extension LinePrompt {
  /// The recovery key as it stands on its sheet; groups, blanks and small letters do not matter.
  static func recoveryKey() throws -> StaffKey {
    let typed =
      isatty(STDIN_FILENO) == 1 ? try hidden("Recovery key: ") : try typedLine("Recovery key: ")
    let plain = typed.uppercased().filter { !$0.isWhitespace }
    return try withStore { () throws(LeadStoreError) in try StaffKey(recoveryKey: plain) }
  }

  /// Whether the answer to a question is yes.
  static func agrees(_ question: String) throws -> Bool {
    ["yes", "y", "sí", "si", "s"].contains(try typedLine(question).lowercased())
  }

  /// One line of standard input; not a byte beyond it is taken.
  static func typedLine(_ question: String) throws -> String {
    if isatty(STDIN_FILENO) == 1 { StandardError.write(question) }
    var typed: [UInt8] = []
    while typed.count < 4096 {
      var byte: UInt8 = 0
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      if count != 1 || byte == 10 { break }
      typed.append(byte)
    }
    guard let text = String(validating: typed, as: UTF8.self) else {
      throw Failure.typed(.keyNotUTF8)
    }
    return text.filter { $0 != "\r" }
  }
}
