public import AgeEncryption

/// The folder that holds a clinic's journal and keys.
///
/// | name                  | what it is                                                            |
/// |-----------------------|-----------------------------------------------------------------------|
/// | `antesala.db`         | the journal, an SQLite file                                           |
/// | `antesala.db-journal` | what takes back a transaction that was cut off; else empty            |
/// | `head`                | the last entry this machine confirmed; see ``SealedJournal/verify``   |
/// | `recipients.txt`      | the public keys of clinic and recovery; leads are sealed to both      |
/// | `device.key`          | the secret key with which this machine signs entries                  |
/// | `devices/ID.pub`      | the public key of every machine, past ones too                        |
/// | `staff/NAME.age`      | the clinic's secret key under the passphrase of one person            |
/// | `pages/A-B.age`       | stretches of the journal as staff opened them; see ``JournalPage``    |
/// | `backups/` `log/`     | for the program                                                       |
/// | `staff/NAME.tries`    | how often a wrong passphrase was tried; gone with a right one         |
/// | `rotation/`           | what a rotation under way puts in place next                          |
///
/// The folder has mode 0700 and every file 0600, or 2770 and 0660 where two accounts share it; looser
/// ones are refused, because what others can write, nobody can rely on. Only the files in `staff/` open
/// a lead, and only with a passphrase: a machine without them can write leads and read none. They open
/// with `age -d` as well.
public struct DataFolder: Hashable, Sendable {
  /// As it was named, relative or absolute.
  public let path: String

  /// Names a folder that ``setUp(at:staff:passphrase:now:workFactor:)`` made.
  ///
  /// - Throws: if it is not there, not a folder, not the caller's, or open to others.
  public init(_ path: String) throws(LeadStoreError) {
    try Self.requireNoneCutOff(path)
    try FileMode(of: path).requireClosedFolder(path)
    self.path = path
  }

  /// A folder whose state has just been established.
  init(made path: String) { self.path = path }

  /// Where the journal is.
  public var journalPath: String { "\(path)/antesala.db" }
  var headPath: String { "\(path)/head" }
  var recipientsPath: String { "\(path)/recipients.txt" }
  var deviceKeyPath: String { "\(path)/device.key" }
  var devicesPath: String { "\(path)/devices" }
  var staffPath: String { "\(path)/staff" }
  var pagesPath: String { "\(path)/pages" }
  /// Where backups go.
  public var backupsPath: String { "\(path)/backups" }
  /// Where the program may log, without personal data.
  public var logPath: String { "\(path)/log" }

  /// The public keys that every payload is sealed to.
  public func recipients() throws(LeadStoreError) -> [X25519Recipient] {
    let text = String(decoding: try PrivateFile.contents(of: recipientsPath), as: UTF8.self)
    do throws(AgeError) {
      return try RecipientsFile(text).recipients
    } catch .atLine(let line, let fault) {
      throw .recipientsMalformed(path: recipientsPath, line: line, fault)
    } catch {
      throw .recipientsMalformed(path: recipientsPath, line: nil, error)
    }
  }

  /// The journal, for all that needs no secret key.
  public func journal() throws(LeadStoreError) -> SealedJournal {
    try SealedJournal(self)
  }
}
