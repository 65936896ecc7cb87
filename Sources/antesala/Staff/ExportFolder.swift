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
    let file = try create("leads-\(CalendarDay.today)", format.suffix)
    defer { file.close() }
    _ = try format.document(edition).write(cases) { bytes in try file.write(bytes) }
    return file.path
  }

  /// Writes the readable record of one person; the path of the new file.
  func write(document text: String, of one: Case) throws -> String {
    let file = try create("\(one.folio)", "txt")
    defer { file.close() }
    try file.write(Array(text.utf8))
    return file.path
  }

  private func create(_ name: String, _ suffix: String) throws -> PrivateOutput {
    try Folders.makeParent(of: path + "/file")
    for number in 1...9999 {
      let numbered = number == 1 ? name : "\(name)-\(number)"
      if let file = try PrivateOutput(new: "\(path)/\(numbered).\(suffix)") { return file }
    }
    throw Failure("\(path) holds too many files", code: .cannotCreate)
  }
}

extension LeadFormat {
  /// What files of the format are called at their end.
  fileprivate var suffix: String {
    switch self {
    case .csv: "csv"
    case .json: "jsonl"
    case .vcard: "vcf"
    case .icalendar: "ics"
    case .fhir: "fhir.json"
    }
  }
}
