import Casework
import Consultation
import Glibc
import LeadFormats

/// Where the console writes what leaves the store: private files in a folder of the person's own,
/// never in the data folder, which holds nothing in the clear.
struct ExportFolder {
  /// `~/antesala-exports`, or `$ANTESALA_EXPORTS`.
  private var path: String {
    if let given = getenv("ANTESALA_EXPORTS").map({ String(cString: $0) }), !given.isEmpty {
      return given
    }
    return (getenv("HOME").map { String(cString: $0) } ?? ".") + "/antesala-exports"
  }

  /// Writes leads in a format; the path of the new file.
  func write(_ format: LeadFormat, _ cases: [Case], in edition: Edition) throws -> String {
    try create("leads-\(CalendarDay.today)", format.fileExtension) { file in
      _ = try format.document(edition).write(cases) { bytes in try file.write(bytes) }
    }
  }

  /// Writes the readable record of one person; the path of the new file.
  func write(document text: String, of one: Case) throws -> String {
    try create("\(one.folio)", "txt") { file in try file.write(Array(text.utf8)) }
  }

  /// Writes a file under the first number that nothing has.
  private func create(
    _ name: String, _ suffix: String, _ write: (PrivateOutput) throws -> Void
  ) throws -> String {
    let first = "\(path)/\(name).\(suffix)"
    try Folders.makeParent(of: first)
    let file = try PrivateOutput(first)
    try write(file)
    for number in 1...9999 {
      let name = number == 1 ? first : "\(path)/\(name)-\(number).\(suffix)"
      if try file.keep(as: name) { return name }
    }
    throw Failure("\(path) holds too many files", code: .cannotCreate)
  }
}
