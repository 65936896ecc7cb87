import CSodium

/// Bytes that are overwritten once the last who holds them has let go.
///
/// Printing them shows none.
package struct SecretBytes: Sendable {
  private let store: Store

  /// Written while it is made and never after, so that threads may share it.
  private final class Store: @unchecked Sendable {
    let address: UnsafeMutablePointer<UInt8>
    let count: Int

    init(_ count: Int) {
      self.count = count
      address = .allocate(capacity: Swift.max(count, 1))
      address.initialize(repeating: 0, count: count)
    }

    deinit {
      sodium_memzero(address, count)
      address.deallocate()
    }
  }

  /// Draws so many bytes.
  package init(random count: Int) {
    _ = Sodium.isReady
    store = Store(count)
    randombytes_buf(store.address, count)
  }

  /// Takes bytes over; whoever had them still has them.
  package init(_ bytes: some Collection<UInt8>) {
    store = Store(bytes.count)
    for (place, byte) in bytes.enumerated() { store.address[place] = byte }
  }

  /// - Parameter fill: writes all of them; where it returns false there are none.
  init?(_ count: Int, fill: (UnsafeMutablePointer<UInt8>) -> Bool) {
    store = Store(count)
    guard fill(store.address) else { return nil }
  }

  package var count: Int { store.count }

  /// A copy, which nobody overwrites.
  package var bytes: [UInt8] {
    withPointer { Array(UnsafeBufferPointer(start: $0, count: count)) }
  }

  func withPointer<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
    withExtendedLifetime(store) { body(UnsafePointer(store.address)) }
  }
}

extension SecretBytes: CustomStringConvertible, CustomReflectable {
  /// A fixed text without the bytes.
  package var description: String { "SecretBytes(secret)" }

  /// A mirror without children, so that `dump` shows nothing.
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
