public import Consultation
import SSHSignatures

extension PackFolder {
  /// Who answers for the pack, if a signature says so.
  ///
  /// - Parameters:
  ///   - identity: of the pack as it was read.
  ///   - signers: the path of the allowed signers. It must lie outside the pack, where who edits
  ///     rules cannot write, or they could bless their own.
  ///   - now: a key that is no longer allowed makes nothing reviewed, whenever it signed.
  /// - Throws: the reason why not.
  public func review(
    of identity: ClinicPack.Identity, signers: String, at now: Moment, on wall: WallClock
  ) throws(ReviewRefusal) -> PackReview {
    guard let statement = try text(ReviewStatement.file) else { throw .unsigned }
    guard let armored = try text(ReviewStatement.signatureFile) else {
      throw .file(ReviewStatement.signatureFile)
    }
    let line = try Self.signer(
      of: Array(statement.utf8), armored: armored, signers: signers,
      at: SignerTime(now, on: wall))
    let signed = try ReviewStatement(text: statement)
    guard signed.pack == identity else { throw .otherPack(signed: signed.pack) }
    let today = wall.day(of: now)
    guard signed.signedOn <= today else { throw .notYet(signed.signedOn) }
    guard signed.until >= today else { throw .over(signed.until) }
    return PackReview(
      name: signed.name, license: signed.license, scope: signed.scope,
      signedOn: signed.signedOn, until: min(signed.until, line.lastDay ?? signed.until),
      principal: line.principals, fingerprint: line.key.fingerprint)
  }

  private static func signer(
    of statement: [UInt8], armored: String, signers: String, at time: SignerTime
  ) throws(ReviewRefusal) -> AllowedSigners.Line {
    guard let bytes = try? PackFile.contents(of: signers),
      let list = String(validating: bytes, as: UTF8.self)
    else { throw .signers(path: signers) }
    do throws(SSHSignatureError) {
      return try AllowedSigners(text: list).signer(
        of: statement, by: SSHSignature(armored: armored), namespace: ReviewStatement.namespace,
        at: time)
    } catch {
      throw .signature(error)
    }
  }

  /// The text of a file; `nil` where there is none.
  private func text(_ file: String) throws(ReviewRefusal) -> String? {
    do throws(PackFile.Refusal) {
      let bytes = try PackFile.contents(of: "\(path)/\(file)")
      guard bytes.count <= SSHSignature.longest,
        let text = String(validating: bytes, as: UTF8.self)
      else { throw .unreadable }
      return text
    } catch .missing {
      return nil
    } catch {
      throw .file(file)
    }
  }
}

extension AllowedSigners.Line {
  /// The last whole day on which the key is allowed; `nil` where no end is set.
  var lastDay: CalendarDay? {
    guard let end = validUntil else { return nil }
    let day = CalendarDay(year: end / 10_000, month: end / 100 % 100, day: end % 100)
    return day?.adding(days: -1)
  }
}

extension SignerTime {
  /// - Parameter wall: whose clocks count where a date names no zone.
  init(_ moment: Moment, on wall: WallClock) {
    let local = moment.adding(seconds: Int64(wall.secondsFromUTC(at: moment)))
    self.init(local: Self.digits(local), utc: Self.digits(moment))
  }

  private static func digits(_ moment: Moment) -> Int {
    "\(moment)".utf8.reduce(0) { number, byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        ? number * 10 + Int(byte - UInt8(ascii: "0")) : number
    }
  }
}
