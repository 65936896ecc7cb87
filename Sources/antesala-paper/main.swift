import FoundationEssentials
import Glibc
import Paper
import Press
import Printers

// Editions of a document come in as JSON, the longest that fits on a page goes out: as a PDF, or to a
// printer, of which is then told what becomes of it. A program of its own, so that no kiosk loads what
// draws, and none waits for a printer.

/// Says what is wrong, and ends.
func fail(_ message: String, hint: String? = nil, code: Int32) -> Never {
  let words = "antesala-paper: \(message)\n" + (hint.map { "hint: \($0)\n" } ?? "")
  write(Array(words.utf8), to: STDERR_FILENO)
  exit(code)
}

func standardInput() -> [UInt8] {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { fail(String(cString: strerror(errno)), code: EX_IOERR) }
    guard count > 0 else { return bytes }
    bytes += buffer[..<count]
  }
}

/// - Returns: whether all of it was written.
@discardableResult
func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    rest = rest.dropFirst(count)
  }
  return true
}

let arguments = Array(CommandLine.arguments.dropFirst())
let isForPrinter = arguments.count == 2 && arguments[0] == "--printer"
guard arguments.isEmpty || isForPrinter else {
  fail(
    "takes editions of a document from the standard input, and perhaps --printer NAME",
    hint: "antesala pack book", code: EX_USAGE)
}
guard
  let editions = try? JSONDecoder().decode([PaperDocument].self, from: Data(standardInput())),
  !editions.isEmpty
else { fail("what came is no document", hint: "antesala pack book", code: EX_DATAERR) }
// Longer than a printer is waited for; whoever started this waits for nothing.
if isForPrinter { alarm(180) }
let printed: PrintingPress.Sheet
do throws(PressError) {
  guard let sheet = try PrintingPress.sheet(ofFirstToFit: editions) else { exit(EX_DATAERR) }
  printed = sheet
} catch {
  fail("\(error)", hint: error.hint, code: error == .noFonts ? EX_CONFIG : EX_SOFTWARE)
}
guard isForPrinter else {
  if write(printed.pdf, to: STDOUT_FILENO) { exit(EX_OK) }
  fail(String(cString: strerror(errno)), code: EX_IOERR)
}
guard let printer = Printer(arguments[1]) else {
  fail("'\(arguments[1])' names no printer", hint: "ipp://host/path, or a queue", code: EX_USAGE)
}
let columns = printed.document.sheet.height == nil ? 42 : 80
let copies = [
  Printer.Copy(format: "application/pdf", bytes: printed.pdf),
  Printer.Copy(
    format: "text/plain",
    bytes: Array(TextPage(printed.document, columns: columns).text.utf8)),
]
let last = printer.print(copies, on: (printed.width, printed.height)) { report in
  write(Array("\(report.rawValue)\n".utf8), to: STDOUT_FILENO)
}
exit(last == .printed ? EX_OK : EX_UNAVAILABLE)
