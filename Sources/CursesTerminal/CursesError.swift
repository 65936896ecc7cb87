/// Why a terminal cannot show screens; a conversation in plain lines still can be held there.
public enum CursesError: Error, Hashable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The environment does not say what kind of terminal it is.
  case noTerminalType
  /// No description of this type is installed.
  case unknownTerminal(type: String)
  /// The cursor cannot be placed at will, as on paper.
  case notAddressable(type: String)
  /// ncurses did not take it for another reason.
  case refused(type: String)
}

extension CursesError: CustomStringConvertible {
  /// What is the matter, in one line.
  public var description: String {
    switch self {
    case .notATerminal: "standard input and output are not a terminal"
    case .noTerminalType: "TERM is not set"
    case .unknownTerminal(let type): "unknown terminal type \"\(type)\""
    case .notAddressable(let type): "terminal type \"\(type)\" cannot place the cursor"
    case .refused(let type): "ncurses refused terminal type \"\(type)\""
    }
  }

  /// What to do about it, in one line.
  public var hint: String {
    switch self {
    case .notATerminal: "start it in a terminal, or use --plain"
    case .noTerminalType, .unknownTerminal, .notAddressable, .refused:
      "try TERM=xterm-256color, or TERM=linux on the console, or use --plain"
    }
  }
}
