import Foundation

/// Two names that change places from one moment to the next, each still leading to something.
///
/// Linux can, glibc says how since 2.28, and Swift's module of it leaves the function out.
enum NameExchange {
  private typealias Function =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
  /// As the kernel numbers it.
  private static let exchange: UInt32 = 2

  /// - Returns: whether the two have changed places; where the file system cannot, nothing has.
  static func run(_ one: String, _ other: String) -> Bool {
    guard let symbol = dlsym(nil, "renameat2") else { return false }
    return unsafeBitCast(symbol, to: Function.self)(AT_FDCWD, one, AT_FDCWD, other, exchange) == 0
  }
}
