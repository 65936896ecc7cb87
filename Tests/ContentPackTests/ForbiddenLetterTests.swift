import Testing

@testable import ContentPack

/// The letters that are written down come to what Unicode makes of them.
@Suite struct ForbiddenLetterTests {
  @Test func `what is known of letters is what looking them up says`() {
    let scalars = (UInt32(0x80)...0x2FFF).compactMap(Unicode.Scalar.init)
    let different = scalars.filter {
      ForbiddenWords.Letter(of: $0) != ForbiddenWords.Letter(lookingUp: $0)
    }
    #expect(different == [])
  }

  @Test func `no control character and no emoji is among those that need no look`() {
    let scalars = (UInt32(0xA0)..<0x2300).compactMap(Unicode.Scalar.init)
    let different = scalars.filter {
      $0.properties.generalCategory == .control || $0.properties.isEmojiPresentation
    }
    #expect(different == [])
  }
}
