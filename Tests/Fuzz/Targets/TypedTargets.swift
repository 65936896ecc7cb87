import Consultation
import Foundation
import Terminal

@testable import LineApp

extension FuzzTarget {
  /// What reads what people type, and what terminals say by themselves.
  static let typed = [
    FuzzTarget(name: "typed-answer") { bytes in
      guard let setting else { throw Broken(law: "the clinic's pack is read", detail: "") }
      let heard = Heard(
        String(decoding: bytes, as: UTF8.self), now: Moment(secondsSince1970: 1_780_000_000),
        today: CalendarDay(daysSince1970: 20_000))
      for question in setting.pack.questionnaire.questions {
        guard let answer = try? setting.answer(heard, to: question) else { continue }
        try require((try? question.accept(answer)) == answer, "what is heard is an answer")
      }
    },
    FuzzTarget(name: "typed-contact") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      if let code = try? Contact.countryCode(text) {
        try require((try? Contact.countryCode(code)) == code, "a code reads back", text)
      }
      for code in ["+52", "1", text] {
        let typed = try? Contact.telephone(countryCode: code, text, isNeeded: true)
        guard let number = typed else { continue }
        let again = try? Contact.telephone(countryCode: "", number, isNeeded: true)
        try require(again == number, "a number reads back", number)
        try require(number.utf8.count <= 16, "a number is one of E.164", number)
      }
      if let address = try? Contact.email(text, isNeeded: true) {
        let again = try? Contact.email(address, isNeeded: true)
        try require(again == address, "an address reads back", address)
      }
      if let name = try? Contact.name(text) {
        try require((try? Contact.name(name)) == name, "a name reads back", name)
      }
    },
    FuzzTarget(name: "terminal-replies") { bytes in
      // The first byte says which kind of reply; what would end it is left out of the rest.
      let kinds: [[UInt8]] = [[0x5D], [0x50], [0x5F], [0x5E], [0x58]]
      let kind = kinds[Int(bytes.first ?? 0) % kinds.count]
      let inside = bytes.dropFirst().filter { $0 != 0x07 && $0 != 0x1B }
      var decoder = InputDecoder()
      for end: [UInt8] in [[0x07], [0x1B, 0x5C]] {
        let inputs = decoder.feed([0x1B] + kind + inside + end + [0x61])
        try require(inputs == [.key(.character("a"))], "a reply types nothing")
      }
      // Device attributes and reports: parameters and a final byte that no key has.
      let parameters = bytes.filter { (0x30...0x3B).contains($0) }
      for final in "cnytux".utf8 {
        let inputs = decoder.feed([0x1B, 0x5B, 0x3F] + parameters + [final, 0x61])
        try require(inputs == [.key(.character("a"))], "a report types nothing")
      }
      try require(decoder == InputDecoder(), "and nothing of it stays")
    },
  ]

  private static let setting: Setting? = clinicPack.map {
    Setting(pack: $0, kiosk: "kiosk-1", isDemo: false, firstLanguage: .es)
  }
}
