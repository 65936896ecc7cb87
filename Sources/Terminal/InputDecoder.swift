/// Turns the bytes a terminal sends into what the person in front of it did.
///
/// It understands ECMA-48 as xterm, the Linux console, VT100 and their descendants speak it: UTF-8
/// text, control keys, CSI and SS3 keys with or without application mode, taps and the wheel (SGR
/// and X10), bracketed paste. Whatever else arrives, replies and broken text included, is
/// swallowed; no bytes can make it fail or keep it from understanding the next key.
///
/// Escape is also the first byte of every longer sequence. Therefore the caller waits ``patience``
/// when there is any, and calls ``flush()`` when nothing more has come.
public struct InputDecoder: Equatable, Sendable {
  /// The bytes of a paste that are kept; the rest of it is swallowed.
  public static let pasteLimit = 4096
  static let sequenceLimit = 64

  enum State: Equatable {
    case text
    case partialCharacter([UInt8], length: Int)
    case escape
    /// Between `ESC [` and the final byte.
    case controlSequence([UInt8])
    /// After `ESC [ [`, as the Linux console sends F1 to F5.
    case consoleFunction
    /// After `ESC O`.
    case singleShift
    /// After `ESC [ M`: button, column, row.
    case legacyMouse([UInt8])
    /// An OSC, DCS, APC, PM or SOS string, up to BEL or `ESC \`.
    case controlString(sawEscape: Bool)
    case paste(PastedText)
  }

  private(set) var state = State.text
  /// Where the button went down that has not come up yet.
  private var pressed: Point?

  /// A decoder that has seen nothing yet.
  public init() {}

  /// The milliseconds to wait for further bytes before ``flush()``; nothing when none are missing.
  public var patience: Int? {
    switch state {
    case .text: nil
    case .escape: 25
    case .partialCharacter, .controlSequence, .consoleFunction, .singleShift, .legacyMouse: 100
    case .controlString, .paste: 1000
    }
  }

  /// Reads bytes in the order they came and says what was done by them.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    bytes.reduce(into: []) { inputs, byte in inputs += take(byte) }
  }

  /// Ends what is unfinished because nothing more has come: a lone Escape was just that.
  public mutating func flush() -> [Input] {
    defer { state = .text }
    switch state {
    case .escape: return [.key(.escape)]
    case .paste(let pasted): return pasted.inputs
    case .text, .partialCharacter, .controlSequence, .consoleFunction, .singleShift,
      .legacyMouse, .controlString:
      return []
    }
  }

  private mutating func take(_ byte: UInt8) -> [Input] {
    switch state {
    case .text:
      return start(byte)
    case .partialCharacter(let bytes, let length):
      return continueCharacter(bytes + [byte], length: length)
    case .escape:
      return introduce(byte)
    case .controlSequence(let bytes):
      return continueControlSequence(bytes, byte)
    case .consoleFunction:
      state = .text
      return (0x41...0x45).contains(byte) ? [.key(.function(Int(byte) - 0x40))] : []
    case .singleShift:
      return continueSingleShift(byte)
    case .legacyMouse(let bytes):
      state = bytes.count < 2 ? .legacyMouse(bytes + [byte]) : .text
      return bytes.count < 2 ? [] : inputs(of: MouseReport(legacy: bytes + [byte]))
    case .controlString(let sawEscape):
      let ends = byte == 0x07 || (sawEscape && byte == 0x5C)
      state = ends ? .text : .controlString(sawEscape: byte == 0x1B)
      return []
    case .paste(var pasted):
      let isComplete = pasted.append(byte)
      state = isComplete ? .text : .paste(pasted)
      return isComplete ? pasted.inputs : []
    }
  }

  private mutating func start(_ byte: UInt8) -> [Input] {
    switch byte {
    case 0x1B: state = .escape
    case 0xC2...0xDF: state = .partialCharacter([byte], length: 2)
    case 0xE0...0xEF: state = .partialCharacter([byte], length: 3)
    case 0xF0...0xF4: state = .partialCharacter([byte], length: 4)
    case 0x00...0x7F: return Key(ascii: byte).map { [.key($0)] } ?? []
    default: break
    }
    return []
  }

  private mutating func continueCharacter(_ bytes: [UInt8], length: Int) -> [Input] {
    state = .text
    guard let last = bytes.last, last & 0xC0 == 0x80 else {
      return bytes.last.map { start($0) } ?? []
    }
    guard bytes.count == length else {
      state = .partialCharacter(bytes, length: length)
      return []
    }
    guard let character = String(validating: bytes, as: UTF8.self)?.first else { return [] }
    return String(character).isWritable ? [.key(.character(character))] : []
  }

  /// The byte after Escape: the beginning of a sequence, or a key pressed together with Alt.
  private mutating func introduce(_ byte: UInt8) -> [Input] {
    switch byte {
    case 0x1B: return [.key(.escape)]
    case 0x5B: state = .controlSequence([])
    case 0x4F: state = .singleShift
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: state = .controlString(sawEscape: false)
    default: state = .text
    }
    return []
  }

  private mutating func continueControlSequence(_ bytes: [UInt8], _ byte: UInt8) -> [Input] {
    switch byte {
    case 0x1B:
      state = .escape
    case 0x5B where bytes.isEmpty:
      state = .consoleFunction
    case 0x4D where bytes.isEmpty:
      state = .legacyMouse([])
    case 0x20...0x3F:
      state = .controlSequence(bytes.count < Self.sequenceLimit ? bytes + [byte] : bytes)
    case 0x40...0x7E:
      state = .text
      let sequence = ControlSequence(parameters: bytes, final: byte)
      if sequence.startsPaste { state = .paste(PastedText()) }
      return sequence.inputs + inputs(of: sequence.mouse)
    default:
      state = .text
    }
    return []
  }

  /// A tap is done when the button comes up, so that whoever slides off has not tapped.
  private mutating func inputs(of report: MouseReport?) -> [Input] {
    switch report?.deed {
    case .press(let point):
      pressed = point
      return []
    case .release(let point):
      defer { pressed = nil }
      return pressed.map { [.tap(point, from: $0 == point ? nil : $0)] } ?? []
    case .wheel(let turn, let point): return [.wheel(turn, point)]
    case nil: return []
    }
  }

  private mutating func continueSingleShift(_ byte: UInt8) -> [Input] {
    switch byte {
    case 0x30...0x3B: return []
    case 0x1B: state = .escape
    default: state = .text
    }
    return Key(singleShift: byte).map { [.key($0)] } ?? []
  }
}
