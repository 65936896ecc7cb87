public import AgeEncryption
public import Consultation

/// The secret key that opens leads, in the hands of somebody who showed a right to it.
///
/// Exists in the clear only in memory. Printing it shows no secret.
public struct StaffKey: Sendable {
  /// Whose passphrase opened it; `nil` for the recovery key.
  public let name: String?
  /// The key in force, then former ones, which open what a backup from before a rotation holds.
  let identities: [X25519Identity]

  init(name: String?, identities: [X25519Identity]) {
    precondition(!identities.isEmpty, "a key has at least one identity")
    self.name = name
    self.identities = identities
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

  /// Opens the key of a person, or of the first person whose passphrase it is.
  ///
  /// Each person tried takes some tenths of a second, which is the point.
  public static func open(
    in folder: DataFolder, name: String? = nil, passphrase: String
  ) throws(LeadStoreError) -> Self {
    guard !passphrase.isEmpty else { throw .passphraseEmpty }
    let names = try folder.staffNames()
    if let name, !names.contains(name) { throw .staffUnknown(name) }
    guard !names.isEmpty else { throw .noStaff(path: folder.staffPath) }
    for candidate in names where name == nil || name == candidate {
      if let key = try open(in: folder, candidate, passphrase: passphrase) { return key }
    }
    throw .passphraseWrong
  }

  /// - Returns: `nil` where the passphrase is another one.
  private static func open(
    in folder: DataFolder, _ name: String, passphrase: String
  ) throws(LeadStoreError) -> Self? {
    let path = folder.staffFilePath(name)
    let file = try PrivateFile.contents(of: path)
    do throws(AgeError) {
      let text = try Age.decrypt(file, with: [ScryptIdentity(passphrase: passphrase)])
      let identities = try IdentityFile(String(decoding: text, as: UTF8.self)).identities
      return Self(name: name, identities: identities)
    } catch .noMatch {
      return nil
    } catch {
      throw .staffFileMalformed(path: path, error)
    }
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
  func staffFilePath(_ name: String) -> String { "\(staffPath)/\(name).age" }

  /// The people who have a key, sorted.
  public func staffNames() throws(LeadStoreError) -> [String] {
    try Folder.names(in: staffPath).filter { $0.hasSuffix(".age") }.map { String($0.dropLast(4)) }
      .filter(StaffKey.isName)
  }

  /// Gives one more person a key of their own to the leads.
  ///
  /// - Parameters:
  ///   - key: the clinic's key, as another person opened it.
  /// - Throws: ``LeadStoreError/alreadyThere(path:)`` where the name is taken.
  public func addStaff(
    _ name: String, passphrase: String, key: StaffKey, now: Moment, workFactor: Int = 18
  ) throws(LeadStoreError) {
    let file = try staffFile(
      name, passphrase: passphrase, key: key, now: now, workFactor: workFactor)
    try PrivateFile.create(staffFilePath(name), file)
  }

  /// Gives a person another passphrase; the former one no longer opens the file.
  public func changePassphrase(
    of name: String, to passphrase: String, key: StaffKey, now: Moment, workFactor: Int = 18
  ) throws(LeadStoreError) {
    guard try staffNames().contains(name) else { throw .staffUnknown(name) }
    let file = try staffFile(
      name, passphrase: passphrase, key: key, now: now, workFactor: workFactor)
    try PrivateFile.replace(staffFilePath(name), file)
  }

  private func staffFile(
    _ name: String, passphrase: String, key: StaffKey, now: Moment, workFactor: Int
  ) throws(LeadStoreError) -> [UInt8] {
    guard StaffKey.isName(name) else { throw .staffNameMalformed(name) }
    guard !passphrase.isEmpty else { throw .passphraseEmpty }
    let text = "# created: \(now)\n" + IdentityFile.text(of: key.identities)
    do throws(AgeError) {
      return try Age.encrypt(
        text.utf8, to: [ScryptRecipient(passphrase: passphrase, workFactor: workFactor)])
    } catch {
      throw .sealingFailed(error)
    }
  }
}
