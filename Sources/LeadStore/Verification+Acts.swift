extension Verification {
  /// What staff did that deserves to be looked at, though nothing is wrong with it.
  public struct Act: Hashable, Sendable {
    /// The place in the journal.
    public let seq: Int64
    /// What was done there.
    public let kind: Kind
    /// Who signed it; `nil` where an earlier version had nobody sign.
    public let by: String?

    /// What cannot be undone, or lets others read.
    public enum Kind: Hashable, Sendable {
      case erasure
      case export
      /// See ``KeyStatement``.
      case keys(KeyStatement.Reason, about: String?)
    }
  }

  /// What is not wrong and should be known.
  public enum Remark: Hashable, Sendable {
    /// The folder is of an earlier version: nobody has vouched for its keys.
    case keysUnstated
    /// A machine whose key is in `devices/` wrote so many entries, and no staff vouched for it, as
    /// after a restoration.
    case deviceUnvouched(device: String, entries: Int)
  }
}

extension Verification.Act: CustomStringConvertible {
  /// The act in one line, as in *entry 12: an erasure, signed by ana*.
  public var description: String {
    "entry \(seq): \(kind.words), \(by.map { "signed by \($0)" } ?? "older than signatures")"
  }
}

extension Verification.Act.Kind {
  fileprivate var words: String {
    switch self {
    case .erasure: "an erasure"
    case .export: "an export"
    case .keys(let reason, let about): reason.words + (about.map { " (\($0))" } ?? "")
    }
  }
}

extension KeyStatement.Reason {
  fileprivate var words: String {
    switch self {
    case .setup: "keys of a new folder"
    case .accepted: "keys accepted"
    case .added: "a person's key added"
    case .removed: "a person's key removed"
    case .passphrase: "a passphrase changed"
    case .rotated: "a new clinic key"
    case .recovery: "the recovery key made known"
    case .lobby: "keys for a lobby"
    }
  }
}

extension Verification.Remark: CustomStringConvertible {
  /// The remark in one line, lower case, without a full stop.
  public var description: String {
    switch self {
    case .keysUnstated: "nobody has vouched for the keys of this folder yet: antesala keys accept"
    case .deviceUnvouched(let device, let entries):
      "the device \(device) wrote \(entries) \(entries == 1 ? "entry" : "entries"), and no staff"
        + " vouched for it: antesala keys accept"
    }
  }
}

extension Entry.Kind {
  /// The kind with its article, as in *an erasure*.
  var words: String {
    switch self {
    case .lead: "a lead"
    case .event: "an event"
    case .erasure: "an erasure"
    case .access: "an access"
    case .export: "an export"
    case .rotation: "a new clinic key"
    case .keys: "a statement about keys"
    }
  }
}
