/// A key of an object where it stands in the text, compared by its bytes.
///
/// Lives no longer than the text does.
struct JSONKey: Comparable {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The key as a text; `nil` where it is not UTF-8.
  var text: String? { String(utf8: bytes.span) }

  static func == (left: Self, right: Self) -> Bool {
    left.bytes.elementsEqual(right.bytes)
  }

  static func < (left: Self, right: Self) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// Lets a `switch` over a key name the keys in ASCII.
  static func ~= (name: StaticString, key: Self) -> Bool {
    name.utf8CodeUnitCount == key.bytes.count
      && UnsafeBufferPointer(start: name.utf8Start, count: key.bytes.count).elementsEqual(key.bytes)
  }
}
