import Consultation
import Testing

@Suite struct LegibleTests {
  @Test func `nothing that steers, turns or hides is left`() {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160,
      0x17B4...0x17B5, 0x180E...0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0x3164...0x3164, 0xFEFF...0xFEFF, 0xFFA0...0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A, 0xE0000...0xE00FF,
    ]
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(scalar.isUnseen, "\(value)")
      #expect(["ab", "a b"].contains("a\(Character(scalar))b".legible), "\(value)")
    }
  }

  @Test func `what is seen stays`() {
    for text in [
      "José Muñoz — «¿qué?» 20 €", "Ze\u{301}", "山田\u{E0100} 見本", "ليلى مثال", "עברית",
      "᠊ᠠ\u{180B}",
      "❤\u{FE0F}", "👩🏽‍🔬 👨‍👩‍👧 🏴‍☠️", "\u{601}123", "a\u{A0}b", "",
    ] {
      #expect(text.legible.unicodeScalars.elementsEqual(text.unicodeScalars), "\(text)")
    }
  }

  @Test func `joiners stay where writing needs them, and nowhere else`() {
    #expect("می\u{200C}نا".legible == "می\u{200C}نا")
    #expect("क\u{94D}\u{200D}ष".legible == "क\u{94D}\u{200D}ष")
    #expect("क\u{94D}\u{200C}ष".legible == "क\u{94D}\u{200C}ष")
    #expect("क\u{94D}\u{200C}\u{200C}ष".legible == "क\u{94D}\u{200C}ष")
    #expect("A\u{200D}na\u{200C} \u{200D}".legible == "Ana ")
    #expect("\u{200D}👩\u{200D}".legible == "👩")
    #expect("می\u{200D}نا".legible == "مینا")
  }

  @Test func `ends of lines become spaces, or stay where a format has a use for them`() {
    #expect("a\r\nb\nc\rd\te\u{85}f\u{2028}g".legible == "a b c d e f g")
    #expect("a\r\nb\u{1b}[2Jc\n".legible(keeping: ["\n"]) == "a\nb[2Jc\n")
  }

  @Test func `saying it twice changes nothing`() {
    var chance = SystemRandomNumberGenerator()
    let alphabet: [Unicode.Scalar] = [
      "a", " ", "\r", "\n", "\u{1b}", "\u{9b}", "\u{200C}", "\u{200D}", "\u{202E}", "\u{94D}",
      "ب", "👩", "\u{FE0F}", "\u{1F3FD}", "\u{301}", "\u{E0061}", "\u{FEFF}",
    ]
    for _ in 0..<5000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<9, using: &chance) {
        text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &chance)])
      }
      let once = String(text).legible
      #expect(
        once.legible.unicodeScalars.elementsEqual(once.unicodeScalars), "\(text.map(\.value))")
      let stray = once.unicodeScalars.filter {
        $0.isUnseen && ![0x200C, 0x200D].contains($0.value)
      }
      #expect(stray.isEmpty)
    }
  }
}
