/// What is wrong in a pack: what was found there, without prose; ``PackProblem`` adds where.
public enum PackFault: Error, Hashable, Sendable {
  case file(FileFault)
  case yaml(YAMLFault)
  case form(FormFault)
  case name(NameFault)
  case cell(CellFault)
  case clinic(ClinicFault)
  case question(QuestionFault)
  case treatment(TreatmentFault)
  case rule(RuleFault)
  case source(SourceFault)
  case text(TextFault)
}

extension PackFault {
  /// What is said of it, by the kind of fault it is.
  var words: FaultWords {
    switch self {
    case .file(let fault): fault.words
    case .yaml(let fault): fault.words
    case .form(let fault): fault.words
    case .name(let fault): fault.words
    case .cell(let fault): fault.words
    case .clinic(let fault): fault.words
    case .question(let fault): fault.words
    case .treatment(let fault): fault.words
    case .rule(let fault): fault.words
    case .source(let fault): fault.words
    case .text(let fault): fault.words
    }
  }
}

/// All that is said of a fault: what is wrong, and what to write instead where that can be told.
///
/// Both as long as what they quote; ``PackProblem`` cuts what nobody would read.
struct FaultWords {
  let message: String
  let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  /// The hint that lists what could have been written; none where that is nothing.
  static func oneOf(_ names: [String]) -> String? {
    names.isEmpty ? nil : "one of: " + names.joined(separator: ", ")
  }
}
