import ArgumentParser
import Consultation
import Glibc

/// `--passphrase-file`, and the prompt without it.
struct PassphraseOption: ParsableArguments {
  @ArgumentParser.Option(
    name: .customLong("passphrase-file"),
    help: "A file whose first line is the passphrase; asked for without echo if left out.")
  var file: String?

  /// The passphrase of somebody who has one.
  func ask() throws -> String {
    try file.map(Self.read) ?? LinePrompt.hidden("Passphrase: ")
  }

  /// A passphrase chosen now: typed twice, and strong enough to be worth the name.
  ///
  /// - Parameter person: whose it becomes.
  func choose(for person: String) throws -> String {
    let chosen = try file.map(Self.read) ?? LinePrompt.hidden("Choose a passphrase: ")
    let obvious = Self.obvious(to: person)
    let strength = PassphraseStrength(chosen, obvious: obvious)
    guard strength.isEnough else {
      throw Failure.passphrase(
        .tooEasy(
          bits: strength.bits, suggested: SuggestedPassphrase.draw(obvious: obvious)))
    }
    if file == nil {
      guard try LinePrompt.hidden("Once more: ") == chosen else {
        throw Failure.passphrase(.differ)
      }
    }
    return chosen
  }

  /// What somebody who wants to open this person's key tries first.
  private static func obvious(to person: String) -> [String] {
    let clinic = (try? PackOption(folder: nil).loadForVisitors())?.clinic
    return [person, clinic?.name, clinic?.city, clinic?.physician, "antesala"].compactMap(\.self)
  }

  private static func read(_ path: String) throws -> String {
    let line = try InputLines(file: path).next() ?? []
    // Some editors begin every file with a byte order mark.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = line.starts(with: mark) ? line.dropFirst(mark.count) : line[...]
    guard var text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.passphrase(.notUTF8(path: path))
    }
    if text.last == "\r" || text.last == "\r\n" { text.removeLast() }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & 0o077 != 0, status.st_mode & S_IFMT == S_IFREG {
      StandardError.write(
        "antesala: \(path): others can read this passphrase\nhint: chmod 600 '\(path)'\n")
    }
    return text
  }
}

/// Asks the person at the terminal.
enum LinePrompt {
  /// Reads a line without showing it; ctrl-C gives up and leaves the terminal as it was.
  static func hidden(_ question: String) throws -> String {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { throw Failure.passphrase(.noTerminal) }
    defer { close(terminal) }
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else {
      throw Failure.passphrase(.terminalSilent)
    }
    var quiet = before
    quiet.c_lflag &= ~tcflag_t(ECHO | ISIG | ICANON)
    tcsetattr(terminal, TCSAFLUSH, &quiet)
    defer {
      tcsetattr(terminal, TCSAFLUSH, &before)
      write(terminal, text: "\n")
    }
    write(terminal, text: question)
    return try line(from: terminal)
  }

  private static func line(from terminal: Int32) throws -> String {
    var typed: [UInt8] = []
    while typed.count < 4096 {
      var byte: UInt8 = 0
      let count = read(terminal, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { throw Failure.passphrase(.terminalClosed) }
      switch byte {
      case 10, 13:
        guard let text = String(validating: typed, as: UTF8.self) else {
          throw Failure.typed(.keyNotUTF8)
        }
        return text
      case 3, 4: throw ExitCode(130)
      case 8, 127:
        while let last = typed.popLast(), last & 0xC0 == 0x80 { continue }
      case 21: typed.removeAll()
      default: typed.append(byte)
      }
    }
    throw Failure.passphrase(.tooLong)
  }

  private static func write(_ terminal: Int32, text: String) {
    var text = Printable.lines(text)
    text.withUTF8 { _ = Glibc.write(terminal, $0.baseAddress, $0.count) }
  }
}
