internal import CNcurses
internal import Glibc

/// The door through which signals enter the loop in order, and what is done when all is lost.
struct Signals {
  /// Becomes readable when a signal has come.
  let descriptor: CInt
  private let writer: CInt

  private static let reported = [SIGTERM, SIGINT, SIGHUP, SIGWINCH]

  /// Watches the signals that end a program or resize its screen, and ignores the one that stops
  /// it.
  init() {
    var ends: [CInt] = [-1, -1]
    precondition(nc_open_pipe(&ends), "the system has no pipe left")
    descriptor = ends[0]
    writer = ends[1]
    for number in Self.reported { nc_watch_signal(number, writer) }
    nc_ignore_signal(SIGTSTP)
    nc_remember_modes()
  }

  /// Lets a crash or an exit write `farewell` and bring back the modes found by ``init()``.
  func arm(_ farewell: String) { nc_arm(farewell) }

  /// The numbers of the signals that have come since the last time.
  func take() -> [CInt] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    return bytes.prefix(max(0, count)).map(CInt.init)
  }

  /// Gives all signals their default meaning again.
  func close() {
    nc_disarm()
    for number in Self.reported + [SIGTSTP] { nc_default_signal(number) }
    _ = Glibc.close(descriptor)
    _ = Glibc.close(writer)
  }
}
