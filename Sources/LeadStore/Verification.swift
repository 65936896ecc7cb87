import Consultation

/// What a walk along the whole journal found.
public struct Verification: Equatable, Sendable {
  /// The number of rows, sound or not.
  public var entries = 0
  /// The entries that an erasure emptied.
  public var emptied = 0
  /// How many entries each device signed; a device you do not know deserves a question.
  public var devices: [String: Int] = [:]
  /// The erasures, exports and changes of keys, in the order of the journal, with who signed them.
  public var acts: [Act] = []
  /// How many acts of staff an earlier version wrote, which had nobody sign them.
  public var older = 0
  /// What is not wrong and should be known.
  public var remarks: [Remark] = []
  /// Everything that is wrong, in the order of the walk.
  public var problems: [Problem] = []

  /// An empty journal, and nothing wrong with it.
  public init() {}

  /// Whether nothing is wrong.
  public var isSound: Bool { problems.isEmpty }

  /// Something that is not as this program writes it.
  public enum Problem: Hashable, Sendable {
    // The file.
    /// SQLite's own check found the file inconsistent.
    case fileDamaged(String)
    /// A table, index or trigger of that name is missing, added or changed.
    case schemaAltered(String)

    // The keys.
    /// The list `recipients.txt` does not name the keys that the journal states.
    case recipientsDiffer
    /// It states who may read and sign, and no key in force vouches for it.
    case keysUnvouched(seq: Int64)
    /// It is sealed to more or fewer keys than were in force.
    case readersDiffer(seq: Int64, found: Int, stated: Int)
    /// It is somebody's act, and nobody signed it.
    case unsigned(seq: Int64, Entry.Kind)
    /// Nobody whose signature counts there has the key that signed it.
    case signerUnknown(seq: Int64, signer: String)
    /// It bears a person's name, and that person did not sign it.
    case personSignatureInvalid(seq: Int64, person: String)

    // An entry.
    /// There are entries before and after, and none in these places.
    case missing(ClosedRange<Int64>)
    /// A column does not hold what its name says; the entry was not checked further.
    case malformed(seq: Int64, column: String)
    /// It does not name the hash of the entry before it.
    case chainBroken(seq: Int64)
    /// Its hash is not that of its fields: one of them was changed.
    case hashDiffers(seq: Int64)
    /// The sealed payload is not the one that was signed.
    case sealedDiffers(seq: Int64)
    /// The sealed payload is not an age file.
    case notAgeFile(seq: Int64)
    /// It is empty, and no later erasure says why.
    case emptiedWithoutErasure(seq: Int64)
    /// A later erasure should have emptied it.
    case notEmptied(seq: Int64, erasure: Int64)
    /// Payloads that were sealed anew are not those that the rotation in this place vouches for.
    case resealedDiffers(rotation: Int64)
    /// It was sealed anew, and no later rotation says why.
    case resealedWithoutRotation(seq: Int64)
    /// No file in `devices/` has the key of the device it names.
    case deviceUnknown(seq: Int64, device: String)
    /// The device it names did not sign its hash.
    case signatureInvalid(seq: Int64)

    // The head.
    /// The file is gone, so nothing tells whether the end of the journal is there.
    case headMissing
    /// The file cannot be understood, or no known device signed it.
    case headMalformed
    /// Entries up to this one were confirmed, and the journal ends before: it was cut or put back.
    case endMissing(ClosedRange<Int64>)
    /// Another entry was confirmed in this place.
    case headDiffers(seq: Int64)
  }
}

extension Verification.Problem: CustomStringConvertible {
  /// The problem in one line, lower case, without a full stop and without personal data.
  public var description: String {
    switch self {
    case .fileDamaged(let finding): "the file is damaged: \(finding.legible)"
    case .schemaAltered(let name):
      "the schema object \(name.legible) is not as this program makes it"
    case .recipientsDiffer: "recipients.txt does not name the keys that the journal states"
    case .keysUnvouched(let seq):
      "entry \(seq) names keys that no key in force vouches for; nothing is sealed to them"
    case .readersDiffer(let seq, let found, let stated):
      "entry \(seq) is sealed to \(found.counted("key")), and \(stated) were in force"
    case .unsigned(let seq, let kind):
      "entry \(seq), \(kind.words), is signed by nobody: the machine wrote it, and no person"
    case .signerUnknown(let seq, let signer):
      "entry \(seq) is signed with the key \(signer.legible), which is nobody's whose signature counts"
    case .personSignatureInvalid(let seq, let person):
      "entry \(seq) bears the name of \(person.legible), who did not sign it"
    case .missing(let seqs): "\(Self.entries(seqs, "is", "are")) missing"
    case .malformed(let seq, let column): "entry \(seq) has a malformed \(column)"
    case .chainBroken(let seq): "entry \(seq) does not follow the entry before it"
    case .hashDiffers(let seq): "entry \(seq) was changed: its hash is not that of its fields"
    case .sealedDiffers(let seq): "entry \(seq) holds another sealed payload than was signed"
    case .notAgeFile(let seq): "entry \(seq) does not hold an age file"
    case .emptiedWithoutErasure(let seq): "entry \(seq) is empty, and no erasure says why"
    case .notEmptied(let seq, let erasure):
      "entry \(seq) should be empty since the erasure in entry \(erasure)"
    case .resealedDiffers(let seq):
      "payloads before entry \(seq) are not those that were sealed anew there"
    case .resealedWithoutRotation(let seq):
      "entry \(seq) was sealed anew, and no rotation says why"
    case .deviceUnknown(let seq, let device):
      "entry \(seq) is from an unknown device \(device.legible)"
    case .signatureInvalid(let seq): "entry \(seq) does not bear its device's signature"
    case .headMissing: "the file head is missing, so a missing end would not be seen"
    case .headMalformed: "the file head is malformed or bears no known device's signature"
    case .endMissing(let seqs):
      "\(Self.entries(seqs, "was confirmed and is", "were confirmed and are")) missing at the end"
    case .headDiffers(let seq): "entry \(seq) is another than the one that was confirmed"
    }
  }

  /// One entry or several, with what is said of one or of many.
  private static func entries(
    _ seqs: ClosedRange<Int64>, _ one: String, _ many: String
  ) -> String {
    seqs.count == 1
      ? "entry \(seqs.lowerBound) \(one)"
      : "entries \(seqs.lowerBound) to \(seqs.upperBound) \(many)"
  }
}
