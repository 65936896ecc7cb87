public import AgeEncryption
import Casework
public import Consultation
import Foundation

/// The secret key that opens leads, in the hands of somebody who showed a right to it.
///
/// Exists in the clear only in memory. Printing it shows no secret.
public struct StaffKey: Sendable {
  /// Whose passphrase opened it; `nil` for the recovery key.
  public let name: String?
  /// The key in force, then former ones, which open what a backup from before a rotation holds.
  let identities: [X25519Identity]

  /// What only staff can have sealed, under each of these keys.
  let actKeys: [ClinicKey]
  /// With what the person signs; `nil` for the recovery key, and where none was given yet.
  let person: SigningKey?
  /// The recipients that the person's file repeats; none in files of an earlier version.
  let recipients: [X25519Recipient]
  /// Whose signatures count, as far as the journal was read; none where it says nothing.
  var history = KeyHistory()

  /// What the leads opened with this key have in common.
  let texts = SharedTexts()
  /// Whether the passphrase was made by a rotation and printed, so that it must be changed now.
  public let mustChangePassphrase: Bool

  init(name: String?, _ content: StaffFile.Content) {
    precondition(!content.identities.isEmpty, "a key has at least one identity")
    self.name = name
    identities = content.identities
    actKeys = content.identities.map { ClinicKey($0, for: .act) }
    person = content.person
    recipients = content.recipients
    mustChangePassphrase = content.isOneTime
  }

  init(name: String?, identities: [X25519Identity]) {
    self.init(name: name, StaffFile.Content(identities: identities, recipients: []))
  }

  /// Takes the recovery key as it was printed at setup.
  public init(recoveryKey: String) throws(LeadStoreError) {
    do throws(AgeError) {
      self.init(name: nil, identities: [try X25519Identity(recoveryKey)])
    } catch {
      throw .recoveryKeyMalformed(error)
    }
  }

  /// The public key that goes with it.
  public var recipient: X25519Recipient { identities[0].recipient }

  /// What its owner vouches with: as the clinic, in the name of its key in force and of former ones,
  /// or as the recovery key.
  var vouchers: [SigningKey] { identities.map(SigningKey.init(vouchingBy:)) }

  /// Opens the key of a person, or of the first person whose passphrase it is.
  ///
  /// Each person tried takes some tenths of a second, which is the point; one program at a time
  /// tries, and others wait. Wrong passphrases cost growing delays that every program on the folder
  /// keeps, and each is an access entry, as far as the journal can be written to. Without a name, an
  /// attempt counts for everybody. From the lobby's ``Seat`` it counts for the seat, and a name that
  /// nobody has is refused like a wrong passphrase. A person who has no key to sign with yet is given
  /// one.
  /// - Parameters:
  ///   - isChecked: whether to stop where the keys in force are not those of the person's file, or
  ///     somebody stated others whom no key in force vouches for; see ``DataFolder/keys()``.
  ///   - isEnrolled: whether to give the person a key of their own where they have none.
  /// - Throws: ``LeadStoreError/passphraseTooSoon(seconds:)`` where the wait is not over, whatever
  ///   the passphrase; ``LeadStoreError/passphraseWrong(nextIn:)`` where it opens nothing.
  public static func open(
    in folder: DataFolder, name: String? = nil, passphrase: String, from seat: Seat = .desk,
    at reading: ClockReading, isChecked: Bool = true, isEnrolled: Bool = true
  ) throws(LeadStoreError) -> Self {
    guard !passphrase.isEmpty else { throw .passphraseEmpty }
    try folder.settleRotation()
    let names = try folder.staffNames()
    if let name, !names.contains(name), seat == .desk { throw .staffUnknown(name) }
    guard !names.isEmpty else { throw .noStaff(path: folder.staffPath) }
    let candidates = names.filter { name == nil || name == $0 }
    do throws(LeadStoreError) {
      let key = try folder.tryPassphrase(
        on: candidates, from: seat, at: reading
      ) { () throws(LeadStoreError) in
        // A name that nobody has takes as long as one that somebody has.
        guard !candidates.isEmpty else {
          let path = folder.staffFilePath(names[0])
          _ = try StaffFile.open(names[0], path: path, passphrase: passphrase)
          return nil
        }
        for candidate in candidates {
          let path = folder.staffFilePath(candidate)
          if let key = try StaffFile.open(candidate, path: path, passphrase: passphrase) {
            return key
          }
        }
        return nil
      }
      guard isChecked else { return key }
      try folder.requireKeys(of: key)
      guard isEnrolled else { return key }
      return try folder.enrolled(key, passphrase: passphrase, at: reading.moment)
    } catch .passphraseWrong(let seconds) {
      folder.recordRefusal(of: candidates.count == 1 ? name : nil, at: reading.moment)
      throw .passphraseWrong(nextIn: seconds)
    }
  }

  /// Opens the key at the desk, by the clock of this machine.
  public static func open(
    in folder: DataFolder, name: String? = nil, passphrase: String, now: Moment
  ) throws(LeadStoreError) -> Self {
    try open(in: folder, name: name, passphrase: passphrase, at: ClockReading(moment: now))
  }

  /// Whether a staff member may be called so: 1 to 32 of `a-z 0-9 . _ -`, not a dot first.
  public static func isName(_ text: String) -> Bool {
    (1...32).contains(text.utf8.count) && !text.hasPrefix(".")
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}

extension StaffKey: CustomStringConvertible, CustomReflectable {
  /// Whose key it is; never the secret.
  public var description: String { "StaffKey(\(name ?? "recovery"))" }

  /// A mirror without children, so that `dump` shows no secret.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

extension DataFolder {
  /// Whether there is a place for keys that open leads, which the caller may enter; a lobby's folder
  /// has none.
  public var isForStaff: Bool { access(staffPath, F_OK) == 0 && !Folder.isAnothers(staffPath) }

  func staffFilePath(_ name: String) -> String { "\(staffPath)/\(name).age" }

  /// The people who have a key, sorted; none in a lobby's folder.
  public func staffNames() throws(LeadStoreError) -> [String] {
    guard isForStaff else { return [] }
    return try Folder.names(in: staffPath).filter { $0.hasSuffix(".age") }.map {
      String($0.dropLast(4))
    }
    .filter(StaffKey.isName)
  }

  /// Leaves a trace of a wrong passphrase; where the journal takes none, the count of tries is it.
  fileprivate func recordRefusal(of name: String?, at now: Moment) {
    let refusal = AccessEvent(
      id: EntryID(now: now), by: nil, at: now, act: .refused, subject: name)
    _ = try? JournalWriter(self).append(refusal)
  }
}
