import ArgumentParser
import Glibc
import LeadStore

/// The stream for everything that is not the result.
enum StandardError {
  /// Writes a text that cannot steer the terminal, whatever words of others are in it.
  static func write(_ text: String) {
    _ = Descriptor.write(Array(Printable.lines(text).utf8), to: STDERR_FILENO)
  }

  /// Shows a line of our own in place of the one before; nothing takes it away.
  static func replaceLine(by line: String) {
    _ = Descriptor.write(Array("\r\u{1B}[K\(Printable.line(line))".utf8), to: STDERR_FILENO)
  }

  /// Whether somebody sees it, so that progress makes sense.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// The stream for results.
enum StandardOutput {
  /// What a shell says of a program that `SIGPIPE` ended.
  private static let readerGone = ExitCode(128 + SIGPIPE)

  /// Writes bytes as they are, all of them: those of a format that has no unseen characters left,
  /// by its own rules.
  ///
  /// - Throws: a `Failure` where the disk is full; a bare exit code where the reader has gone,
  ///   who has read enough and is told nothing.
  static func write(_ bytes: [UInt8]) throws {
    guard Descriptor.write(bytes, to: STDOUT_FILENO) else {
      guard errno != EPIPE else { throw readerGone }
      throw Failure.file(.resultUnwritten(errno))
    }
  }

  /// Writes a text that cannot steer the terminal, whatever words of others are in it.
  static func write(_ text: String) throws { try write(Array(Printable.lines(text).utf8)) }
}
