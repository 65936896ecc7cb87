import Consultation
import Glibc
import LeadStore
import Logging

/// Appends log lines to a file of the data folder: what happened to the machine, never to whom.
struct LogFile: LogHandler {
  let path: String
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info

  init(path: String) { self.path = path }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let facts = metadata.merging(event.metadata ?? [:]) { $1 }
      .sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value)\"" }.joined()
    var line = Printable.line("\(Moment.now) \(event.level) \(event.message)\(facts)") + "\n"
    let flags = O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let file = open(path, flags, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    DataFolder.letSharersTouch(file, at: path)
    line.withUTF8 { _ = write(file, $0.baseAddress, $0.count) }
  }
}
