import Foundation

/// The independent judge: Debian's z3.
enum ProofJudge {
  private static let program = ["/usr/bin/z3", "/usr/local/bin/z3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static var isThere: Bool { program != nil }

  /// The judge ended with a status other than zero, or said something unexpected.
  struct Failed: Error, Equatable {
    let line: String
  }

  /// Whether each theorem of a script is proved, in the order of the script.
  static func verdicts(on script: String) throws -> [(name: String, isProved: Bool)] {
    let file = NSTemporaryDirectory() + "theorems-\(UUID().uuidString).smt2"
    try script.write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = program.map { URL(fileURLWithPath: $0) }
    // Whether theorems hold is nothing to its guesses, but the clinic's are found in half the time
    // where it first takes everything to be so.
    process.arguments = ["-smt2", "smt.phase_selection=1", file]
    process.standardOutput = output
    try process.run()
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    var verdicts: [(name: String, isProved: Bool)] = []
    var expected: (name: String, answer: String)?
    for line in text.split(separator: "\n") {
      if let (name, answer) = expected {
        guard ["sat", "unsat"].contains(line) else { throw Failed(line: String(line)) }
        verdicts.append((name, line == answer))
        expected = nil
      } else {
        let words = line.split(separator: " ")
        guard words.count == 3, words[2] == "proves" else { throw Failed(line: String(line)) }
        expected = (String(words[0]), String(words[1]))
      }
    }
    return verdicts
  }
}
