import Foundation
import Testing

/// What was found once stays mended, and what is near it holds too.
///
/// `FUZZ_SECONDS` says for how long each target's bytes are changed; a tenth of a second if it is not
/// set. The search that is led by what is reached is `make fuzz`.
@Suite struct ReplayTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Corpora")

  private static func corpus(_ target: String) throws -> [[UInt8]] {
    let folder = folder.appendingPathComponent(target)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      Array(try Data(contentsOf: folder.appendingPathComponent(name)))
    }
  }

  @Test(arguments: FuzzTarget.all.map { $0.name })
  func `every reader holds its laws`(name: String) throws {
    let target = try #require(FuzzTarget.all.first { $0.name == name })
    let corpus = try Self.corpus(name)
    #expect(!corpus.isEmpty)
    for bytes in corpus { try run(target, bytes) }
    let seconds = ProcessInfo.processInfo.environment["FUZZ_SECONDS"].flatMap(Double.init) ?? 0.1
    let end = ContinuousClock.now.advanced(by: .seconds(seconds))
    var mutator = Mutator(seed: 20_261_122)
    while ContinuousClock.now < end { try run(target, mutator.next(of: corpus)) }
  }

  private func run(_ target: FuzzTarget, _ bytes: [UInt8]) throws {
    do {
      try target.read(bytes)
    } catch {
      Issue.record("\(error); the bytes in Base64: \(Data(bytes).base64EncodedString())")
    }
  }

  @Test func `the bytes that are kept are few`() throws {
    let sizes = try FuzzTarget.all.map { try Self.corpus($0.name).reduce(0) { $0 + $1.count } }
    #expect(sizes.reduce(0, +) < 200_000)
  }
}
