import AgeEncryption
import Casework
import Consultation

/// A walk along the chain, entry after entry, that remembers no more than it must.
struct JournalWalk {
  private let devices: [String: DevicePublicKey]
  var result = Verification()
  /// Where the walk is.
  private(set) var last = EntryRow.Place(seq: 0, hash: Entry.origin)
  /// Emptied entries whose erasure has not come yet.
  private var unexplained: [LeadID: [Int64]] = [:]
  /// A key that opens nothing: with it, an age file reads up to the point where a key is missing.
  private let stranger = X25519Identity()
  /// Whether the hash of the entry before is not known, because that entry is missing or malformed.
  private var isBlind = false
  /// The hashes of what was sealed anew, up to where the walk is.
  private var resealed = ResealedDigest()
  /// The statements about keys, as far as the walk is.
  var history = KeyHistory()
  /// All that the journal has, for what stands before the first or was sealed anew.
  let whole: KeyHistory
  /// The place of the rotation that vouches for them; 0 where there is none.
  let rotation: Int64

  init(devices: [String: DevicePublicKey], keys: KeyHistory, rotation: Int64) {
    self.devices = devices
    self.whole = keys
    self.rotation = rotation
  }

  mutating func report(_ problem: Verification.Problem) { result.problems.append(problem) }

  /// Checks the next row.
  mutating func check(_ line: EntryRow.Line) {
    result.entries += 1
    if line.seq != last.seq + 1 {
      if last.seq + 1 < line.seq { report(.missing(last.seq + 1...line.seq - 1)) }
      isBlind = true
    }
    switch line.entry {
    case .success(let entry):
      checkChain(entry)
      checkStatement(entry)
      checkAct(entry)
      checkSeal(entry)
      checkRotation(entry)
      last = EntryRow.Place(seq: line.seq, hash: entry.hash)
      isBlind = false
    case .failure(let error):
      report(Self.problem(error, seq: line.seq))
      last = EntryRow.Place(seq: line.seq, hash: last.hash)
      isBlind = true
    }
  }

  /// Reports what only the end can tell.
  mutating func finish() {
    for seq in unexplained.values.flatMap({ $0 }).sorted() {
      report(.emptiedWithoutErasure(seq: seq))
    }
    unexplained = [:]
    if whole.periods.isEmpty { result.remarks.append(.keysUnstated) }
    let known = Set(whole.periods.flatMap { $0.statement.devices.map(\.name) })
    for (device, count) in result.devices.sorted(by: { $0.key < $1.key })
    where !known.contains(device) && !whole.periods.isEmpty {
      result.remarks.append(.deviceUnvouched(device: device, entries: count))
    }
  }

  private mutating func checkChain(_ entry: Entry) {
    if !isBlind && entry.previous != last.hash { report(.chainBroken(seq: entry.seq)) }
    if entry.link.hash != entry.hash { report(.hashDiffers(seq: entry.seq)) }
    result.devices[entry.device, default: 0] += 1
    guard let device = devices[entry.device] else {
      report(.deviceUnknown(seq: entry.seq, device: entry.device))
      return
    }
    let message = Entry.signedBytes(ofHash: entry.hash)
    if !device.isSignature(entry.signature, of: message) {
      report(.signatureInvalid(seq: entry.seq))
    }
  }

  private mutating func checkSeal(_ entry: Entry) {
    if entry.kind.isStatement {
      if entry.sealed.sha256 != entry.sealedHash { report(.sealedDiffers(seq: entry.seq)) }
      return
    }
    if entry.kind == .erasure { unexplained[entry.lead] = nil }
    if entry.isEmptied {
      result.emptied += 1
      if entry.kind.isErasable {
        unexplained[entry.lead, default: []].append(entry.seq)
      } else {
        report(.emptiedWithoutErasure(seq: entry.seq))
      }
      return
    }
    if entry.sealed.sha256 != entry.presentHash { report(.sealedDiffers(seq: entry.seq)) }
    do throws(AgeError) {
      checkReaders(entry, try Age.stanzas(of: entry.sealed).map(\.type))

      _ = try Age.decrypt(entry.sealed, with: [stranger])
    } catch .noMatch {
      // The header is well formed, and as it should be the file is not for a stranger.
    } catch {
      report(.notAgeFile(seq: entry.seq))
    }
  }

  /// Only the last rotation can be checked: it speaks of everything before it, and what an earlier
  /// one vouched for is there no more.
  private mutating func checkRotation(_ entry: Entry) {
    if entry.kind == .rotation {
      let digest = KeyStatement(entry.sealed)?.resealed?.digest
      guard let digest = digest ?? RotationText(entry.sealed)?.digest else {
        report(.malformed(seq: entry.seq, column: "sealed"))
        return
      }
      if entry.seq == rotation, digest != resealed.bytes {
        report(.resealedDiffers(rotation: entry.seq))
      }
    }
    if entry.seq > rotation, entry.resealedHash != nil {
      report(.resealedWithoutRotation(seq: entry.seq))
    }
    resealed.add(entry.seq, entry.resealedHash)
  }

  private static func problem(_ error: LeadStoreError, seq: Int64) -> Verification.Problem {
    if case .entryMalformed(_, let column) = error {
      .malformed(seq: seq, column: column)
    } else {
      .malformed(seq: seq, column: "row")
    }
  }
}
