import Glibc

/// Lines of a file or of standard input, read as they come.
final class InputLines {
  /// What to call it in errors.
  let name: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var hasEnded = false
  private static let longestLine = 1 << 24

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
      throw Failure(
        "cannot read \(file): \(String(cString: strerror(errno)))", hint: "ls -l '\(file)'",
        code: .inputOutput)
    }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Everything that is left.
  func all() throws -> [UInt8] {
    while try fill() {}
    defer { start = buffer.count }
    return Array(buffer[start...])
  }

  /// The next line without its line feed; `nil` at the end.
  func next() throws -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 10) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      searched = buffer.count - start
      guard try fill() else { break }
    }
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    return Array(buffer[start...])
  }

  /// Whether a whole line is already here, so that answers may wait to be written together.
  var hasMoreAtOnce: Bool { buffer[start...].contains(10) }

  /// Whether everything has been taken.
  var isAtEnd: Bool { hasEnded && start >= buffer.count }

  private func fill() throws -> Bool {
    guard !hasEnded else { return false }
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    guard buffer.count < Self.longestLine else {
      throw Failure("\(name): longer than 16 MiB without an end of line", code: .dataError)
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &chunk, chunk.count)
    guard count >= 0 else {
      throw Failure(
        "cannot read \(name): \(String(cString: strerror(errno)))", code: .inputOutput)
    }
    hasEnded = count == 0
    buffer += chunk[..<count]
    return count > 0
  }
}
