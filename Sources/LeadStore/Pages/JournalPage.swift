import AgeEncryption
import Casework
import Consultation

/// A stretch of the journal, opened once and sealed again as a whole, for staff to open quickly.
///
/// A page holds nothing that the journal does not: it may be lost at any time, and one that is
/// damaged, foreign or of another state of the journal is passed over. Its bytes, before sealing:
///
/// 1. `antesala.page/1` and a line feed
/// 2. the hash of the last entry of the stretch, 32 bytes: with it the chain vouches for all
/// 3. for each entry that is not empty: seq, id, lead, kind, folio (its number, or nothing), device
///    and plaintext, each preceded by its length in four bytes, numbers most significant first
struct JournalPage: Equatable, Sendable {
  private static let mark = Array("antesala.page/1\n".utf8)

  let lastHash: [UInt8]
  let entries: [Opened]

  /// An entry and what was sealed in it.
  struct Opened: Equatable, Sendable {
    let label: Entry.Label
    let plaintext: [UInt8]
  }

  init(lastHash: [UInt8], entries: [Opened]) {
    self.lastHash = lastHash
    self.entries = entries
  }

  var bytes: [UInt8] {
    var bytes = Self.mark + lastHash
    bytes.reserveCapacity(entries.reduce(bytes.count) { $0 + $1.plaintext.count + 128 })
    for entry in entries {
      let label = entry.label
      let fields: [[UInt8]] = [
        label.seq.bigEndianBytes, label.id.bytes, label.lead.bytes, Array(label.kind.rawValue.utf8),
        label.folio?.number.bigEndianBytes ?? [], Array(label.device.utf8), entry.plaintext,
      ]
      for field in fields {
        bytes += UInt32(field.count).bigEndianBytes
        bytes += field
      }
    }
    return bytes
  }

  /// Reads what ``bytes`` wrote; `nil` for anything else.
  init?(_ bytes: [UInt8], _ texts: SharedTexts) {
    guard bytes.starts(with: Self.mark) else { return nil }
    var fields = Fields(bytes: bytes, place: Self.mark.count)
    guard let hash = fields.next(32) else { return nil }
    var entries: [Opened] = []
    while !fields.isAtEnd {
      guard let seq = fields.number(),
        let id = fields.next().flatMap({ EntryID(bytes: Array($0)) }),
        let lead = fields.next().flatMap({ LeadID(bytes: Array($0)) }),
        let kind = fields.text().flatMap(Entry.Kind.init),
        let folio = fields.next(), let device = fields.text(), let plaintext = fields.next()
      else { return nil }
      let label = Entry.Label(
        seq: Int64(clamping: seq), id: id, lead: lead, kind: kind,
        folio: folio.isEmpty ? nil : Folio(bits: Self.number(folio)),
        device: texts.shared(device))
      entries.append(Opened(label: label, plaintext: Array(plaintext)))
    }
    self.init(lastHash: Array(hash), entries: entries)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Byte strings, one after the other.
  private struct Fields {
    let bytes: [UInt8]
    var place: Int

    var isAtEnd: Bool { place == bytes.count }

    mutating func next(_ count: Int) -> ArraySlice<UInt8>? {
      guard count <= bytes.count - place else { return nil }
      defer { place += count }
      return bytes[place..<place + count]
    }

    /// One that its length precedes.
    mutating func next() -> ArraySlice<UInt8>? {
      next(4).flatMap { length in next(Int(JournalPage.number(length))) }
    }

    mutating func number() -> UInt64? { next().map(JournalPage.number) }

    mutating func text() -> String? { next().flatMap { String(validating: $0, as: UTF8.self) } }
  }
}
