import FoundationEssentials
import Glibc
import Paper
import Press

// A document as JSON comes in, a PDF goes out. A program of its own, so that no kiosk loads what draws.

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

guard CommandLine.arguments.count == 1 else {
  fail("takes a document from the standard input", hint: "antesala pack book", code: EX_USAGE)
}
guard let document = try? JSONDecoder().decode(PaperDocument.self, from: Data(standardInput()))
else {
  fail("what came is no document", hint: "antesala pack book", code: EX_DATAERR)
}
do throws(PressError) {
  guard write(try PrintingPress.pdf(of: document), to: STDOUT_FILENO) else {
    fail(String(cString: strerror(errno)), code: EX_IOERR)
  }
} catch {
  fail("\(error)", hint: error.hint, code: error == .noFonts ? EX_CONFIG : EX_SOFTWARE)
}
