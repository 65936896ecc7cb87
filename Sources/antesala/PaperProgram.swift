import Glibc
import LeadFormats
import LeadStore
import Paper

/// The program beside this one that prints: it alone knows fonts, and no kiosk loads what draws.
enum PaperProgram {
  private static let name = "antesala-paper"

  /// The bytes of a document as a PDF; what is wrong with it the other program says itself.
  static func pdf(of document: PaperDocument) throws -> [UInt8] {
    let (input, output) = (try Pipe(), try Pipe())
    let child = try start([], input: input.reading, output: output.writing)
    input.closeReading()
    output.closeWriting()
    // It reads everything before it writes anything, so neither waits for the other.
    let isTaken = Descriptor.write(SortedJSON.bytes([document]), to: input.writing)
    input.closeWriting()
    let bytes = output.all()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard isTaken, status == 0, !bytes.isEmpty else { throw Failure.printing(.pressFailed) }
    return bytes
  }

  /// Starts it, whatever becomes of it.
  ///
  /// - Parameter isSilent: whether it may write nowhere but to its output, and no key reaches it: it
  ///   shares a terminal that others draw on.
  static func start(
    _ arguments: [String], input: Int32, output: Int32, isSilent: Bool = false
  ) throws -> pid_t {
    let path = "\(Process.folder ?? ".")/\(name)"
    guard access(path, X_OK) == 0 else { throw Failure.printing(.pressAbsent(path: path)) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if isSilent {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
      var none = sigset_t()
      sigemptyset(&none)
      var all = sigset_t()
      sigfillset(&all)
      posix_spawnattr_setsigmask(&attributes, &none)
      posix_spawnattr_setsigdefault(&attributes, &all)
      posix_spawnattr_setpgroup(&attributes, 0)
      posix_spawnattr_setflags(
        &attributes,
        Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var child = pid_t()
    let code = posix_spawn(&child, path, &actions, &attributes, &words, environ)
    guard code == 0 else { throw Failure.printing(.pressUnstarted(code)) }
    return child
  }
}

/// A pipe that no program inherits, closed with the last use of it.
final class Pipe {
  private(set) var reading: Int32 = -1
  private(set) var writing: Int32 = -1

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure.printing(.pressUnstarted(errno)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    closeReading()
    closeWriting()
  }

  func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// Everything until the other end is closed.
  func all() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(reading, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
