public import Casework
public import Consultation

/// One line of the journal: what happened to which lead, sealed, chained and signed.
///
/// Nothing here is personal but what lies inside ``sealed``, which only staff can open.
public struct Entry: Hashable, Sendable {
  /// The place in the journal, from 1 without gaps.
  public let seq: Int64
  /// Fixed before the first attempt to write the entry.
  public let id: EntryID
  /// The lead the entry is about.
  public let lead: LeadID
  /// What the entry records, which decides what is sealed in it.
  public let kind: Kind
  /// The code the visitor was given; present exactly where the kind is ``Kind/lead``.
  public let folio: Folio?
  /// The machine that wrote and signed the entry; the name of its file in `devices/`.
  public let device: String
  /// The ``hash`` of the entry before; 32 zero bytes in the first.
  public let previous: [UInt8]
  /// SHA-256 of the age file as it was written; survives an erasure.
  public let sealedHash: [UInt8]
  /// SHA-256 over the fields above; see ``Entry/Link``.
  public let hash: [UInt8]
  /// Ed25519 over the hash, by the device.
  public let signature: [UInt8]
  /// The name of the key with which the person signed who did this; `nil` where no person did. See
  /// ``KeyStatement``.
  public let signer: String?
  /// Ed25519 over the hash, by the person; present exactly where ``signer`` is.
  public let personSignature: [UInt8]?
  /// SHA-256 of the age file as it was sealed anew under a later clinic key; `nil` if it never was.
  public let resealedHash: [UInt8]?
  /// A whole age v1 file; empty once the lead has been erased. Of a rotation and of a statement about
  /// keys, a text in the clear.
  public let sealed: [UInt8]

  /// What an entry records.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A visitor confirmed a consultation.
    case lead
    /// Staff did something about a lead.
    case event
    /// The sealed payloads of a lead were emptied.
    case erasure
    /// Staff opened a lead.
    case access
    /// Leads left the store in the clear; an access that is told without a key.
    case export
    /// Everything before was sealed anew, to another clinic key.
    case rotation
    /// Who may read and sign from here on; see ``KeyStatement``.
    case keys

    /// Whether its text is in the clear, a ``KeyStatement``.
    var isStatement: Bool { self == .rotation || self == .keys }
  }

  /// Whether an erasure has emptied it.
  public var isEmptied: Bool { sealed.isEmpty }

  /// SHA-256 of what is sealed now, unless it was emptied.
  var presentHash: [UInt8] { resealedHash ?? sealedHash }
}

extension Entry.Kind {
  /// Whether the erasure of a lead empties entries of this kind.
  ///
  /// Who erased a lead and who opened it must stay answerable.
  var isErasable: Bool {
    switch self {
    case .lead, .event: true
    case .erasure, .access, .export, .rotation, .keys: false
    }
  }
}

extension Entry.Kind {
  /// Whether every entry of this kind is somebody's act, and so bears a person's signature.
  var isAct: Bool {
    switch self {
    case .event, .erasure, .export: true
    case .lead, .access, .rotation, .keys: false
    }
  }
}
