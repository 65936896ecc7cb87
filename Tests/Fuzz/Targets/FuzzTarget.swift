/// Something of ours that reads bytes of others, and what must hold of every reading.
struct FuzzTarget: Sendable {
  let name: String
  /// Reads the bytes. Crashes, hangs or throws where a law is broken.
  let read: @Sendable ([UInt8]) throws -> Void

  /// A law that some bytes break.
  struct Broken: Error {
    let law: String
    let detail: String
  }

  static let all = age + json + packs + journal + texts + typed

  /// - Throws: ``Broken`` where the law does not hold.
  static func require(
    _ holds: Bool, _ law: String, _ detail: @autoclosure () -> String = ""
  ) throws {
    guard holds else { throw Broken(law: law, detail: detail()) }
  }
}
