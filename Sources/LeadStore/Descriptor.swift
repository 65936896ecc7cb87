import Foundation

/// Files that are open, by their numbers.
package enum Descriptor {
  /// Writes bytes, all of them, whatever interrupts it.
  ///
  /// - Returns: whether all of it was written; else `errno` tells why.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}
