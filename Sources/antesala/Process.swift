import Glibc

/// What this program asks of the system for itself.
enum Process {
  /// No core dumps, files private from birth, and a closed pipe is an error rather than a death.
  ///
  /// A limit of one byte, not none: Linux hands a dump to a piped `core_pattern` even at a limit of
  /// zero, and refuses at one (`fs/coredump.c`).
  static func hardenAgainstLeaks() {
    var least = rlimit(rlim_cur: 1, rlim_max: 1)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &least)
    umask(0o077)
    signal(SIGPIPE, SIG_IGN)
  }

  /// The folder of the running program, links resolved.
  static var folder: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return nil }
    let path = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}
