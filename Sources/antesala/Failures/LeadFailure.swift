import Consultation

/// Why something cannot be done about a lead.
enum LeadFailure {
  case noFolio(String)
  case unknown(Folio)
  case blocked(Folio)
  case notBlocked(Folio)
  /// Only what is blocked is erased.
  case erasedUnblocked(Folio)
  case notToBeContacted(Folio)
  case closedWithoutReason(known: [String])
  case misplaced(option: String, stage: String)
  case ownerUnknown(String, known: [String])
  case nothingToUndo
  case mergedIntoItself
  /// The other lead is itself merged into a third.
  case mergedElsewhere(Folio, to: Folio)
  case notMerged(Folio)
  case noConsent(Consent.Purpose)
  case contactUnusable(Contact.Problem)
}

extension LeadFailure {
  var words: FailureWords {
    switch self {
    case .noFolio(let typed):
      .init(
        "'\(FailureWords.typed(typed, atMost: 20))' is not a folio: a character is wrong or missing",
        hint: "a folio looks like 7K4M-9QXD; antesala leads list", .usage)
    case .unknown(let folio):
      .init("there is no lead \(folio)", hint: "antesala leads list", .dataError)
    case .blocked(let folio):
      .init(
        "\(folio) is blocked", hint: "antesala leads unblock \(folio), or --blocked", .permission)
    case .notBlocked(let folio): .init("\(folio) is not blocked", .dataError)
    case .erasedUnblocked(let folio):
      .init(
        "\(folio) is not blocked", hint: "antesala leads block \(folio), or --force", .usage)
    case .notToBeContacted(let folio):
      .init(
        "\(folio) may not be contacted: there is no permission any more",
        hint: "to answer a request of theirs, antesala leads show \(folio)", .permission)
    case .closedWithoutReason(let known):
      .init(
        "a closed lead has a reason", hint: "--because " + known.joined(separator: "|"), .usage)
    case .misplaced(let option, let stage):
      .init("\(option) goes with the stage '\(stage)'", .usage)
    case .ownerUnknown(let name, let known):
      .init(
        "there is no staff member '\(Printable.line(name))'",
        hint: "one of: " + known.joined(separator: ", "), .usage)
    case .nothingToUndo: .init("there is nothing of yours to take back", .dataError)
    case .mergedIntoItself: .init("a lead cannot be merged into itself", .usage)
    case .mergedElsewhere(let folio, let main):
      .init("\(folio) is itself handled under \(main)", hint: "--into \(main)", .usage)
    case .notMerged(let folio): .init("\(folio) is not merged", .dataError)
    case .noConsent(let purpose):
      .init("there is no consent to '\(purpose.rawValue)' to take back", .dataError)
    case .contactUnusable(let problem):
      .init("the contact cannot be used: \(problem.sentence)", .usage)
    }
  }
}

extension Contact.Problem {
  /// What is not yet right, for the command line.
  fileprivate var sentence: String {
    switch self {
    case .nameMissing: "the name has no letters"
    case .nameTooLong(let limit): "the name has more than \(limit) characters"
    case .telephoneMissing: "this channel needs a telephone"
    case .telephoneNotDigits: "the telephone has other signs than digits"
    case .telephoneTooShort(let code, let lengths): digits("too few", code, lengths)
    case .telephoneTooLong(let code, let lengths): digits("too many", code, lengths)
    case .telephoneNotInUse: "no telephone of that country begins like this"
    case .telephoneBeginsWithOne:
      "the telephone begins with 1: of the United States, write +1; of Mexico, leave the 1 out"
    case .countryCodeMalformed: "that is no country's calling code; it begins with +"
    case .emailMissing: "this channel needs an e-mail address"
    case .emailMalformed: "that is no e-mail address"
    }
  }

  private func digits(_ fault: String, _ code: String, _ lengths: [Int]) -> String {
    "the telephone has \(fault) digits: after \(code) come "
      + lengths.map(String.init).joined(separator: " or ")
  }
}
