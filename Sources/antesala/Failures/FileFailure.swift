/// What the system refuses of a file or folder, with its `errno`.
enum FileFailure {
  case unopened(path: String, Int32)
  case unread(name: String, Int32)
  case lineTooLong(name: String, line: Int, column: Int, what: String, limit: Int)
  /// It could not be made, or not be given its name.
  case unmade(path: String, Int32)
  /// It was made, and what should stand in it could not be written.
  case unwritten(path: String, Int32)
  case resultUnwritten(Int32)
  case folderUnmade(path: String, Int32, hint: String)
  case temporaryUnmade(base: String, Int32)
}

extension FileFailure {
  var words: FailureWords {
    switch self {
    case .unopened(let path, let code):
      .init(
        "cannot read \(path): \(FailureWords.system(code))", hint: "ls -l '\(path)'",
        .inputOutput)
    case .unread(let name, let code):
      .init("cannot read \(name): \(FailureWords.system(code))", .inputOutput)
    case .lineTooLong(let name, let line, let column, let what, let limit):
      .init(
        "\(name):\(line):\(column): \(what) is longer than \(limit >> 20) MiB", .dataError)
    case .unmade(let path, let code):
      .init("cannot write \(path): \(FailureWords.system(code))", .cannotCreate)
    case .unwritten(let path, let code):
      .init("cannot write \(path): \(FailureWords.system(code))", .inputOutput)
    case .resultUnwritten(let code):
      .init("cannot write the result: \(FailureWords.system(code))", .inputOutput)
    case .folderUnmade(let path, let code, let hint):
      .init(
        "cannot make the folder \(path): \(FailureWords.system(code))", hint: hint,
        .cannotCreate)
    case .temporaryUnmade(let base, let code):
      .init(
        "cannot make a folder in \(base): \(FailureWords.system(code))",
        hint: "set TMPDIR to a folder with room", .cannotCreate)
    }
  }
}
