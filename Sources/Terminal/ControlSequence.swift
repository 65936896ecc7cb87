/// A complete sequence `ESC [ parameters final`, as ECMA-48 defines it, and what it reports.
struct ControlSequence {
  let parameters: [UInt8]
  let final: Unicode.Scalar

  init(parameters: [UInt8], final: UInt8) {
    self.parameters = parameters
    self.final = Unicode.Scalar(final)
  }

  /// Whether pasted text follows.
  var startsPaste: Bool { final == "~" && numbers.first == 200 }

  /// What the mouse did, if it is about that.
  var mouse: MouseReport? {
    guard parameters.first == UInt8(ascii: "<") else { return nil }
    return MouseReport(numbers: numbers, isPress: final == "M")
  }

  /// What the keyboard did; nothing for a report that nobody here asked for.
  var inputs: [Input] {
    parameters.first == UInt8(ascii: "<") ? [] : key.map { [.key($0)] } ?? []
  }

  /// The key, whatever modifiers were held with it.
  private var key: Key? {
    switch final {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    case "P": .function(1)
    case "Q": .function(2)
    case "R": numbers.count == 2 && numbers.first != 1 ? nil : .function(3)
    case "S": .function(4)
    case "Z": .backTab
    case "~": numbers.first.flatMap(Self.editingKey)
    default: nil
    }
  }

  /// The keys of the VT220 that are known by number.
  private static func editingKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: nil
    }
  }

  /// The numbers between semicolons: 0 where there is none, -1 where it cannot be read.
  private var numbers: [Int] {
    let digits =
      parameters.first.map { (0x3C...0x3F).contains($0) } == true
      ? parameters.dropFirst() : parameters[...]
    return digits.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? ($0.isEmpty ? 0 : -1) }
  }
}

extension Key {
  /// A key that sends one ASCII byte; nothing for controls without a letter.
  init?(ascii byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20...0x7E: self = .character(Character(Unicode.Scalar(byte)))
    default: return nil
    }
  }

  /// A key by the final byte of `ESC O`: arrows and keypad in application mode.
  init?(singleShift byte: UInt8) {
    switch Unicode.Scalar(byte) {
    case "A": self = .up
    case "B": self = .down
    case "C": self = .right
    case "D": self = .left
    case "H": self = .home
    case "F": self = .end
    case "P", "Q", "R", "S": self = .function(Int(byte) - 0x4F)
    case "M": self = .enter
    case "I": self = .tab
    case "X": self = .character("=")
    case "j"..."y": self = .character(Character(Unicode.Scalar(byte - 0x40)))
    default: return nil
    }
  }
}
