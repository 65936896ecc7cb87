/// Changes bytes a little, the same way every time: what libFuzzer does, without what leads it.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let pieces: [[UInt8]] = [
    "\"", "\\", "{", "}", "[", "]", ":", ",", " ", "\n", "\r\n", "-", "#", "&a", "*a", "!", "|",
    "..",
    "not(", "<=", "P5M", "\\u202e", "\\ud800", "null", "true", "1e9", "99999", "-1", "2026-02-30",
    "\u{1B}[", "\u{1B}]", "\u{1B}[200~", "\u{202E}", "\u{200D}", "\u{FEFF}", "ñ", "age1", "->",
  ].map { Array($0.utf8) }

  /// Some bytes of a corpus, with one to four changes.
  mutating func next(of corpus: [[UInt8]]) -> [UInt8] {
    var bytes = corpus.isEmpty ? [] : corpus[below(corpus.count)]
    for _ in 0...below(4) {
      let place = below(bytes.count + 1)
      switch below(6) {
      case 0: bytes.insert(UInt8(below(256)), at: place)
      case 1: bytes.insert(contentsOf: Self.pieces[below(Self.pieces.count)], at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + below(8)))
      case 3 where place < bytes.count: bytes[place] ^= 1 << UInt8(below(8))
      case 4 where !corpus.isEmpty:
        let other = corpus[below(corpus.count)]
        bytes.insert(contentsOf: other[below(other.count + 1)...].prefix(below(64)), at: place)
      default: bytes += bytes[place...].prefix(below(32))
      }
    }
    return bytes
  }

  /// SplitMix64.
  private mutating func below(_ end: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, end)))
  }
}
