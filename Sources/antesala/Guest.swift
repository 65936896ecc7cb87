import Consultation
import CursesTerminal
import Glibc

/// This program once more, with other arguments, as the guest of a kiosk: a process of its own on the
/// kiosk's terminal.
///
/// What it held is gone with it, and was never in the memory of the kiosk. However it ends, the kiosk
/// goes on.
struct Guest {
  /// What it is started with, besides whose guest it is.
  let arguments: [String]

  /// Milliseconds that it has to end in order when the kiosk must.
  private static let patience: Int32 = 10_000

  /// What became of it.
  enum Outcome {
    /// It ended, in order or not; the status is as `waitpid` tells it.
    case ended(status: Int32)
    /// The kiosk itself is to end, and so did the guest.
    case askedToEnd
    /// It could not be started.
    case failed(errno: Int32)
  }

  /// Lends the screen to it until it ends.
  func run(on screen: CursesScreen) -> Outcome {
    screen.lend()
    defer { screen.takeBack() }
    // The guest alone holds the other end: it is closed when the guest has ended.
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return .failed(errno: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var guest = pid_t()
    let code = start(&guest, holding: ends[1])
    close(ends[1])
    guard code == 0 else { return .failed(errno: code) }
    while true {
      switch screen.nextEvent(watching: [ends[0]]) {
      case .ready: return .ended(status: status(of: guest))
      case .input, .timeout: continue
      case .signal, .hangup:
        end(guest, endingWhen: ends[0])
        return .askedToEnd
      }
    }
  }

  private func end(_ guest: pid_t, endingWhen descriptor: Int32) {
    kill(guest, SIGTERM)
    var ending = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    if poll(&ending, 1, Self.patience) == 0 { kill(guest, SIGKILL) }
    _ = status(of: guest)
  }

  /// - Returns: what `errno` would be; 0 where it runs.
  private func start(_ guest: inout pid_t, holding descriptor: Int32) -> Int32 {
    let arguments = ["antesala"] + arguments + ["--guest-of", "\(getpid())"]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, descriptor, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { words.forEach { free($0) } }
    words.append(nil)
    return posix_spawn(&guest, "/proc/self/exe", &actions, &attributes, words, environ)
  }

  private func status(of guest: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(guest, &status, 0) < 0, errno == EINTR {}
    return status
  }
}
