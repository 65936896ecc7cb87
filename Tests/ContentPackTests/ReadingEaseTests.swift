import Consultation
import Testing

@testable import ContentPack

@Suite struct ReadingEaseTests {
  @Test(arguments: [
    ("sol", 1), ("piel", 1), ("guerra", 2), ("quijada", 3), ("pingüino", 3), ("día", 2),
    ("isotretinoína", 7), ("cicatrización", 5), ("ciudad", 2), ("aéreo", 4), ("muy", 1), ("y", 1),
  ])
  func `Spanish syllables are counted as they are spoken`(word: String, syllables: Int) {
    #expect(ReadingEase.syllables(word, in: .es) == syllables)
  }

  @Test(arguments: [
    ("skin", 1), ("needle", 2), ("needles", 2), ("doctor", 2), ("healed", 1), ("treated", 2),
    ("medicine", 3), ("the", 1), ("people", 2), ("swelling", 2), ("injection", 3),
  ])
  func `English syllables are counted as they are mostly spoken`(word: String, syllables: Int) {
    #expect(ReadingEase.syllables(word, in: .en) == syllables)
  }

  @Test func `a colon and a line end a sentence, the point of a number does not`() {
    let ease = ReadingEase(of: "Antes: no fume.\nDespués, 1.5 horas", in: .es)
    #expect(ease.sentences == 3)
    #expect(ease.words == 7)
  }

  @Test func `the formulas are those that were published`() {
    let ease = ReadingEase(of: "El sol quema. La piel sana.", in: .es)
    #expect(ease == ReadingEase(of: "La piel sana. El sol quema.", in: .es))
    #expect(abs(ease.szigriszt - (206.835 - 62.3 * 8 / 6 - 3)) < 0.001)
    let english = ReadingEase(of: "The sun burns. The skin heals.", in: .en)
    #expect(abs(english.kincaid - (0.39 * 3 + 11.8 - 15.59)) < 0.001)
  }
}
