import CSodium

/// The library behind everything here.
enum Sodium {
  /// Chooses what this processor does fastest, once; whoever computes asks for it first.
  static let isReady: Bool = {
    precondition(sodium_init() >= 0, "libsodium finds no randomness in this system")
    return true
  }()
}

extension Collection<UInt8> {
  /// The bytes in one piece, copied where they are not; of none, the address of another byte.
  func withBytes<Result>(_ body: (UnsafePointer<UInt8>, Int) -> Result) -> Result {
    guard !isEmpty else { return withUnsafePointer(to: 0) { body($0, 0) } }
    let result: Result?? = withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { body($0, bytes.count) }
    }
    if case .some(.some(let result)) = result { return result }
    return SecretBytes(self).withPointer { body($0, count) }
  }
}

extension [UInt8] {
  /// So many bytes, written by `fill`; `nil` where that returns false.
  init?(_ count: Int, fill: (UnsafeMutablePointer<UInt8>) -> Bool) {
    var isFilled = false
    self.init(unsafeUninitializedCapacity: count) { bytes, filled in
      guard let address = bytes.baseAddress else { return }
      isFilled = fill(address)
      filled = isFilled ? count : 0
    }
    guard isFilled else { return nil }
  }
}
