/// Why a file of a pack is not read at all.
public enum FileFault: Hashable, Sendable {
  case missing(folder: String)
  /// A folder, a pipe or a device.
  case notPlain(path: String)
  case unreadable(path: String)
  case tooLarge
  case notUTF8
  case empty
  case noMemory
}

extension FileFault {
  var words: FaultWords {
    switch self {
    case .missing(let folder): .init("the file is missing", hint: "looked in \(folder)")
    case .notPlain(let path): .init("this is no plain file", hint: "ls -l '\(path)'")
    case .unreadable(let path): .init("the file cannot be read", hint: "chmod a+r '\(path)'")
    case .tooLarge: .init("the file has more than \(YAMLLimits.bytes >> 20) MiB")
    case .notUTF8: .init("the file is not UTF-8", hint: "save it as UTF-8")
    case .empty: .init("the file is empty")
    case .noMemory: .init("no memory is left to read the file")
    }
  }
}
