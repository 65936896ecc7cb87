import Consultation
import LeadFormats

@testable import LeadFormats
@testable import Terminal

extension FuzzTarget {
  /// What reads keys and texts, and what writes texts for others.
  static let texts = [
    FuzzTarget(name: "text-legible") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let line = text.legible
      try require(line.legible.same(line), "once is enough")
      try require(!line.unicodeScalars.contains { $0 == "\n" || $0 == "\r" }, "a line is one")
      let lines = text.legible(keeping: ["\n"])
      try require(lines.legible(keeping: ["\n"]).same(lines), "once is enough for lines")
      try require(text.legible(atMost: 10).unicodeScalars.count <= 11, "a cut is a cut")
      let contact = Contact(
        recorded: text, telephone: text, email: text, channel: .call, bestTime: .any)
      let again = Contact(
        recorded: contact.name, telephone: contact.telephone, email: contact.email,
        channel: .call, bestTime: .any)
      try require(contact == again, "a contact is cleaned once", text)
      try require(contact.name.count <= Contact.nameLimit, "and within limits")
      for glyph in text.glyphs {
        try require(!glyph.text.unicodeScalars.contains(where: \.isUnseen), "no cell hides")
      }
    },
    FuzzTarget(name: "text-lines") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      for line in [
        ContentLine("NOTE", text), ContentLine("TEL", exactly: text),
        ContentLine("N", parts: ["", text, ""]),
      ] {
        let written = line.bytes
        let parts = String(decoding: written, as: UTF8.self).utf8.split(
          separator: 10, omittingEmptySubsequences: false)
        try require(written.suffix(2) == [13, 10], "a line ends")
        try require(parts.last?.isEmpty == true, "and nothing is behind it")
        for part in parts.dropLast().dropFirst() {
          try require(part.first == 32, "what follows is the same line")
        }
        for part in parts.dropLast() {
          try require(part.count <= 76 && part.last == 13, "within 75 octets")
        }
      }
      let cell = CSVCell(text)
      let guarded = cell.guarded.unicodeScalars.first
      try require(!(guarded.map { "=+-@".unicodeScalars.contains($0) } ?? false), "no formula")
      try require(
        !cell.written.unicodeScalars.contains {
          $0.isUnseen && !"\t\r\n\u{200C}\u{200D}".unicodeScalars.contains($0)
        }, "nothing unseen is left")
    },
    FuzzTarget(name: "terminal-input") { bytes in
      var whole = InputDecoder()
      let once = whole.feed(bytes)
      var parts = InputDecoder()
      var inputs: [Input] = []
      for byte in bytes { inputs += parts.feed([byte]) }
      try require(inputs == once && parts == whole, "it does not matter how bytes come")
      _ = whole.flush()
      try require(whole.state == .text, "what is unfinished is let go")
      try require(whole.feed([0x61]) == [.key(.character("a"))], "and the next key is understood")
      for case .paste(let text) in once {
        try require(
          !text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" }, "a paste has no controls")
      }
      let text = String(decoding: bytes, as: UTF8.self)
      _ = TerminalCapabilities(type: text, colors: bytes.count)
    },
  ]
}

extension String {
  /// Equal scalar by scalar.
  fileprivate func same(_ other: String) -> Bool {
    unicodeScalars.elementsEqual(other.unicodeScalars)
  }
}
