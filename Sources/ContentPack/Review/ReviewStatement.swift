public import Consultation

/// What a physician signs: which pack, to the byte, for what, and until when.
///
/// A text file beside the pack's own (`review.txt`), so that it can be read before it is signed and
/// checked with OpenSSH alone:
/// `ssh-keygen -Y verify -f SIGNERS -I NAME -n antesala-pack -s review.txt.sig < review.txt`.
public struct ReviewStatement: Hashable, Sendable {
  /// With the SHA-256 over all of its files.
  public let pack: ClinicPack.Identity
  /// Of the physician.
  public let name: String
  /// The physician's, as the authority wrote it.
  public let license: String
  /// For what the pack was reviewed, in the physician's words.
  public let scope: String
  /// A later day than today makes nothing reviewed.
  public let signedOn: CalendarDay
  /// The last day on which the review holds.
  public let until: CalendarDay

  /// A statement that nobody has signed yet; no field may be empty or have two lines.
  public init(
    pack: ClinicPack.Identity, name: String, license: String, scope: String,
    signedOn: CalendarDay, until: CalendarDay
  ) {
    self.pack = pack
    self.name = name
    self.license = license
    self.scope = scope
    self.signedOn = signedOn
    self.until = until
  }

  /// What signatures are made for, so that one for mail or code is none for a pack.
  public static let namespace = "antesala-pack"
  /// Where the statement stands in the pack's folder.
  public static let file = "review.txt"
  /// Where its signature stands, as `ssh-keygen` names it.
  public static let signatureFile = "review.txt.sig"

  private static let title = "antesala-pack review 1"
  private static let fields = [
    "pack", "version", "sha256", "name", "license", "scope", "date", "until",
  ]

  /// A line for the form and one for each field, in this order, each ended by a line feed.
  public var text: String {
    let values = [
      pack.id, pack.version, pack.sha256, name, license, scope, "\(signedOn)", "\(until)",
    ]
    return ([Self.title] + zip(Self.fields, values).map { "\($0): \($1)" })
      .map { $0 + "\n" }.joined()
  }

  /// Reads exactly what ``text`` writes.
  ///
  /// - Throws: ``ReviewRefusal/statement(line:)`` with the first line that differs from the form.
  public init(text: String) throws(ReviewRefusal) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == Self.title[...] else { throw .statement(line: 1) }
    var values: [String] = []
    for (index, field) in Self.fields.enumerated() {
      let line = index + 1 < lines.count ? lines[index + 1] : ""
      let value = String(line.dropFirst(field.count + 2))
      guard line.hasPrefix("\(field): "), !value.isEmpty, value == value.legible else {
        throw .statement(line: index + 2)
      }
      values.append(value)
    }
    guard let signedOn = CalendarDay(iso: values[6]) else { throw .statement(line: 8) }
    guard let until = CalendarDay(iso: values[7]), until >= signedOn else {
      throw .statement(line: 9)
    }
    self.init(
      pack: .init(id: values[0], version: values[1], sha256: values[2]), name: values[3],
      license: values[4], scope: values[5], signedOn: signedOn, until: until)
    guard self.text == text else { throw .statement(line: lines.count) }
  }
}
