import Glibc

/// Lines of a file or of standard input, read as they come.
///
/// No line is held that is longer than ``longestLine``; the rest of it is passed over, so that the
/// next one can be read.
final class InputLines {
  /// What a line is found to be.
  enum Line: Equatable {
    /// Its bytes, without the line feed.
    case whole([UInt8])
    case tooLong
  }

  /// What to call it in errors.
  let name: String
  /// The number of the line that was taken last, from 1.
  private(set) var number = 0
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var hasEnded = false

  /// In bytes; answers of a visitor have some thousands.
  static let longestLine = 1 << 20

  /// Opens a file, or standard input where none (or `-`) is named.
  init(file: String?) throws {
    guard let file, file != "-" else {
      name = "standard input"
      descriptor = STDIN_FILENO
      return
    }
    name = file
    descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure.file(.unopened(path: file, errno))
    }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Everything that is left; no more than one line may have.
  func all() throws -> [UInt8] {
    repeat {
      let left = buffer[start...]
      guard left.count <= Self.longestLine else {
        let before = left.prefix(Self.longestLine)
        let column = before.count - (before.lastIndex(of: 10).map { $0 + 1 - left.startIndex } ?? 0)
        throw tooLong("it", line: number + 1 + before.count { $0 == 10 }, column: column + 1)
      }
    } while try fill()
    defer { start = buffer.count }
    return Array(buffer[start...])
  }

  /// The next line without its line feed; `nil` at the end.
  ///
  /// - Throws: also where the line is too long.
  func next() throws -> [UInt8]? {
    switch try take() {
    case .whole(let bytes): return bytes
    case .tooLong: throw tooLong("the line", line: number, column: Self.longestLine + 1)
    case nil: return nil
    }
  }

  /// The next line, or that it is too long; `nil` at the end.
  func take() throws -> Line? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 10) {
        let line = buffer[start..<end]
        defer { start = end + 1 }
        number += 1
        return line.count <= Self.longestLine ? .whole(Array(line)) : .tooLong
      }
      guard buffer.count - start <= Self.longestLine else {
        number += 1
        try skipLine()
        return .tooLong
      }
      searched = buffer.count - start
      guard try fill() else { break }
    }
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    number += 1
    return .whole(Array(buffer[start...]))
  }

  /// Whether a whole line is already here, so that answers may wait to be written together.
  var hasMoreAtOnce: Bool { buffer[start...].contains(10) }

  /// Whether everything has been taken.
  var isAtEnd: Bool { hasEnded && start >= buffer.count }

  /// What is said of a line that nobody reads to its end.
  func tooLong(_ what: String, line: Int, column: Int) -> Failure {
    .file(
      .lineTooLong(name: name, line: line, column: column, what: what, limit: Self.longestLine))
  }

  /// Passes over what is left of a line.
  private func skipLine() throws {
    repeat {
      if let end = buffer[start...].firstIndex(of: 10) { return start = end + 1 }
      start = buffer.count
    } while try fill()
  }

  private func fill() throws -> Bool {
    guard !hasEnded else { return false }
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0, errno == EINTR { return true }
    guard count >= 0 else {
      throw Failure.file(.unread(name: name, errno))
    }
    hasEnded = count == 0
    buffer += chunk[..<count]
    return count > 0
  }
}
