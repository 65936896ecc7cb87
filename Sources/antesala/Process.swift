import Glibc

/// What this program asks of the system for itself.
enum Process {
  /// No core dumps, no other process may trace this one, files private from birth, and a closed
  /// pipe is an error rather than a death.
  static func hardenAgainstLeaks() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    prctl(PR_SET_DUMPABLE, 0)
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
