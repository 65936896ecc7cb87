/// Why nothing is printed.
enum PrintingFailure {
  /// Nothing can be put there.
  case folderClosed(path: String, Int32)
  /// The program that prints does not stand beside this one.
  case pressAbsent(path: String)
  case pressUnstarted(Int32)
  /// It said why.
  case pressFailed
}

extension PrintingFailure {
  var words: FailureWords {
    switch self {
    case .folderClosed(let path, let code):
      .init(
        "cannot write into \(path): \(FailureWords.system(code))",
        hint: "name another place with --output", .cannotCreate)
    case .pressAbsent(let path):
      .init(
        "there is no \(path), which prints PDF",
        hint: "make install; in a checkout swift build --product antesala-paper; "
          + "or --format html, which needs none", .unavailable)
    case .pressUnstarted(let code):
      .init(
        "cannot start antesala-paper: \(FailureWords.system(code))",
        hint: "--format html needs none", .unavailable)
    case .pressFailed:
      .init("antesala-paper printed nothing", hint: "its words stand above", .unavailable)
    }
  }
}
