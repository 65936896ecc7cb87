import CSecrecy
import Glibc

/// What this program asks of the system for itself.
enum Process {
  /// No core dumps, no looking into its memory for anybody but root, files private from birth, and a
  /// closed pipe is an error rather than a death.
  ///
  /// A limit of one byte, not none: Linux hands a dump to a piped `core_pattern` even at a limit of
  /// zero, and refuses at one (`fs/coredump.c`).
  static func hardenAgainstLeaks() {
    var least = rlimit(rlim_cur: 1, rlim_max: 1)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &least)
    _ = secrecy_forbid_looking()
    umask(0o077)
    signal(SIGPIPE, SIG_IGN)
  }

  /// Keeps what is in memory out of swap, for programs that hold what people told them for hours.
  ///
  /// - Returns: whether the system allows it.
  @discardableResult
  static func keepOutOfSwap() -> Bool { secrecy_keep_out_of_swap() }

  /// Zeroes what earlier calls have left on the stack. The heap needs no such care: what is given back
  /// to it is zeroed then.
  static func forgetWhatWasCalled() { secrecy_zero_stack() }

  /// The folder of the running program, links resolved.
  static var folder: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return nil }
    let path = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}
