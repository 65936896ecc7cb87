import Consultation
import Foundation
import LineApp
import Testing

/// A folio read aloud sign by sign, as whoever listens hears it.
@Suite struct SpellingTests {
  /// How each sign of folios is named, gathered from as many folios as it takes to hear them all.
  private func names(in language: Language) throws -> [Character: String] {
    var names: [Character: String] = [:]
    let visitor = try Visitor(language, typing: language == .es ? Self.spanish : Self.english)
    for number in 0..<200 {
      var listener = visitor
      let folio = Folio(bits: UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
      listener.happen(.saved(folio))
      let said = listener.said.joined(separator: " ")
      let opening = language == .es ? "Signo por signo: " : "Sign by sign: "
      let spelled = try #require(said.split(separator: opening).last?.split(separator: ".").first)
      let signs = spelled.split(separator: ", ").map(String.init)
      #expect(signs.count == folio.description.count, "\(spelled)")
      for (sign, name) in zip(folio.description, signs) {
        #expect(names[sign, default: name] == name)
        names[sign] = name
      }
    }
    return names
  }

  private static let answered = [
    "34", "1", "0", "1", "2", "2", "0", "1", "2", "1", "0", "0", "0", "Ana Ejemplo", "1",
    "664 000 0000", "2", "1", "2", "Ana Ejemplo Prueba",
  ]
  private static let spanish = ["1", "1", "0"] + answered + ["ACEPTO"]
  private static let english = ["2", "1", "0"] + answered + ["ACCEPT"]

  @Test func `in Spanish Y is i griega, and B and V, M and N are told apart by a word`() throws {
    let names = try names(in: .es)
    #expect(names["Y"]?.hasPrefix("i griega") == true)
    #expect(names["B"] == "be de burro" && names["V"] == "ve de vaca")
    #expect(names["M"] == "eme de mamá" && names["N"] == "ene de nariz")
  }

  @Test func `in English B and V, M and N are told apart by a word`() throws {
    let names = try names(in: .en)
    #expect(names["Y"] == "Y as in yellow")
    #expect(names["B"] == "B as in boy" && names["V"] == "V as in violin")
    #expect(names["M"] == "M as in mother" && names["N"] == "N as in nose")
  }

  @Test(arguments: Language.allCases)
  func `each letter is named with a word that begins with it, and none like another`(
    language: Language
  ) throws {
    let names = try names(in: language)
    #expect(names.count == 33, "a dash, ten digits and twenty-two letters: \(names.keys.sorted())")
    for (sign, name) in names where sign.isLetter {
      let word = try #require(name.split(separator: " ").last)
      // In Spanish no word begins with the sound of an X; the accent of *árbol* is none of the letter.
      let letters = word.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      let isInside = language == .es && sign == "X" && letters.contains("x")
      #expect(isInside || letters.hasPrefix(sign.lowercased()), "\(name)")
    }
    #expect(Set(names.values).count == names.count)
  }
}
