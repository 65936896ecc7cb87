import CSecrecy
import Glibc
import LeadFormats
import LeadStore
import Paper

/// A sheet on its way to a printer, in a process of its own: nobody waits for it.
///
/// The document goes through a pipe, which is never on a disk nor swapped out. Where nothing is heard
/// for as long as ``PaperProgram`` gives it, the process ends by itself.
final class PrintRun {
  /// Readable when there is something to hear.
  let ending: Int32
  private let child: pid_t
  private var heard: [UInt8] = []
  /// Whether nothing more will be heard.
  private(set) var isOver = false
  private var last: PrintReport?

  /// As much as Linux gives a pipe without asking; editions of a sheet are a fifth of it.
  private static let room: Int32 = 1 << 20

  /// `nil` where it could not be started.
  init?(_ editions: [PaperDocument], on printer: String) {
    guard let input = try? Pipe(), let output = try? Pipe() else { return nil }
    secrecy_widen_pipe(input.writing, Self.room)
    _ = fcntl(input.writing, F_SETFL, O_NONBLOCK)
    let bytes = SortedJSON.bytes(editions)
    guard Descriptor.write(bytes, to: input.writing) else { return nil }
    guard
      let child = try? PaperProgram.start(
        ["--printer", printer], input: input.reading, output: output.writing, isSilent: true)
    else { return nil }
    self.child = child
    ending = dup(output.reading)
    _ = fcntl(ending, F_SETFD, FD_CLOEXEC)
    _ = fcntl(ending, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(ending)
    // It ends by itself; whoever ends before it leaves it to the system.
    if !isOver { _ = waitpid(child, nil, WNOHANG) }
  }

  /// What was heard since; the last report comes exactly once.
  func hear() -> [PrintReport] {
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = read(ending, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    guard count > 0 else { return end() }
    heard += buffer[..<count]
    var reports: [PrintReport] = []
    while let newline = heard.firstIndex(of: 10) {
      let word = String(decoding: heard[..<newline], as: UTF8.self)
      heard.removeFirst(newline + 1)
      if last?.isLast != true, let report = PrintReport(rawValue: word) {
        reports.append(report)
        last = report
      }
    }
    return reports
  }

  private func end() -> [PrintReport] {
    isOver = true
    while waitpid(child, nil, 0) < 0, errno == EINTR {}
    return last?.isLast == true ? [] : [.failed]
  }
}

/// What is being printed on this terminal; the last of it is the present visitor's, if anything is.
struct PrintRuns {
  private var runs: [PrintRun] = []

  /// What is readable when there is something to hear.
  var endings: [Int32] { runs.map(\.ending) }

  /// Something is being printed for whoever is here; what was under way goes on unheard.
  mutating func begin(_ run: PrintRun) { runs.append(run) }

  /// What was heard of the last.
  mutating func hear() -> [PrintReport] {
    let reports = runs.map { $0.hear() }.last ?? []
    runs.removeAll(where: \.isOver)
    return reports
  }
}
