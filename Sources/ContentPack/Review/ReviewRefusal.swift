public import Consultation
public import SSHSignatures

/// Why a pack counts as not reviewed.
public enum ReviewRefusal: Error, Hashable, Sendable {
  /// Nobody has signed it.
  case unsigned
  /// One of the two files is missing or cannot be read.
  case file(String)
  /// The signed text has another form; the first line that differs.
  case statement(line: Int)
  /// Another pack was signed, or this one has changed since.
  case otherPack(signed: ClinicPack.Identity)
  /// Signed on a later day than today.
  case notYet(CalendarDay)
  /// The review held until a day before today.
  case over(CalendarDay)
  /// The list of allowed signers is missing or cannot be read.
  case signers(path: String)
  case signature(SSHSignatureError)
}

extension ReviewRefusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unsigned: "nobody has signed it"
    case .file(let name): "\(name) is missing or cannot be read"
    case .statement(let line):
      "\(ReviewStatement.file):\(line): this is not what 'antesala pack sign' writes"
    case .otherPack(let signed):
      "what was signed is \(signed.id) \(signed.version), sha256 \(signed.sha256.prefix(16))…,"
        + " and the pack has changed since"
    case .notYet(let day): "it was signed for \(day), which is later than today"
    case .over(let day): "the review held until \(day)"
    case .signers(let path): "the allowed signers \(path) are missing or cannot be read"
    case .signature(let error): "\(error)"
    }
  }

  /// What to do, where that can be told.
  public var hint: String? {
    switch self {
    case .unsigned, .otherPack, .over, .statement, .file: "antesala pack sign, once it was reviewed"
    case .notYet: "look at the clock of this machine"
    case .signers: "a line 'NAME KEY' for who may sign, owned by root; or --signers FILE"
    case .signature(let error): error.hint
    }
  }
}
