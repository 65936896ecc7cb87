import Consultation
import Screens
import Terminal
import Testing

@testable import KioskApp

/// Name, telephone, e-mail and signature by taps on keys of the screen.
@Suite struct ScreenKeysTests {
  private static let sizes = StoryboardTests.sizes

  @Test(arguments: Language.allCases, sizes)
  func `a visitor leaves everything by taps alone`(language: Language, size: Size) throws {
    var visitor = Visitor(atContactIn: language, size: size)
    visitor.tapField(.contactName)
    visitor.tapKeys("Ana Nu´n´ez-Lo´pez")
    #expect(visitor.text.contains("Ana Núñez-López"))
    visitor.tapKey(.keyNextField)
    visitor.tapKeys("6640001234")
    visitor.tapKey(.keyNextField)
    visitor.tapKeys("ana")
    visitor.tapKey("@gmail.com")
    #expect(visitor.text.contains("ana@gmail.com"))
    visitor.tapKey(.keyNextField)
    #expect(!visitor.hasKeys)
    visitor.tap(visitor.kiosk.lobby[.keyContinue])
    let page = try #require(visitor.page as? ConsentPage)
    #expect(page.contact.name == "Ana Núñez-López")
    #expect(page.contact.telephone == "+526640001234")
    #expect(page.contact.email == "ana@gmail.com")

    visitor.tap(visitor.kiosk.lobby[.consentContact].prefix(20).description)
    visitor.tapField(.consentSignature)
    visitor.tapKeys("Ana Nu´n´ez-Lo´pez")
    visitor.tapKey(.keyNextField)
    visitor.tapKeys(visitor.kiosk.lobby[.consentWord])
    visitor.tapKey(.keyNextField)
    visitor.tap(visitor.kiosk.lobby[.consentSend])
    #expect(
      visitor.effects.contains { if case .save = $0 { true } else { false } }, "\(visitor.text)")
  }

  @Test(arguments: Language.allCases, sizes)
  func `every key is three rows high, wide enough, whole, and beside all others`(
    language: Language, size: Size
  ) {
    for field in [Phrase.contactName, .contactTelephone, .contactEmail] {
      var visitor = Visitor(atContactIn: language, size: size)
      visitor.tapField(field)
      for layer in ["123", nil] {
        let keys = visitor.keys
        #expect(keys.count >= 15)
        for (number, key) in keys.enumerated() {
          #expect(key.height == 3 && key.width >= 5)
          #expect(Rect(size: size).intersection(key) == key)
          for other in keys[..<number] { #expect(other.intersection(key).isEmpty) }
        }
        guard field != .contactTelephone, let layer else { break }
        visitor.tapKey(layer)
      }
    }
  }

  @Test func `who writes on a keyboard after all has the whole page again`() {
    var visitor = Visitor(atContactIn: .es, size: Size(width: 80, height: 24))
    visitor.tapField(.contactName)
    visitor.tapKeys("An")
    visitor.type("a Ejemplo")
    #expect(!visitor.hasKeys && visitor.text.contains("Ana Ejemplo"))
    visitor.tapField(.contactEmail)
    #expect(visitor.hasKeys)
    visitor.press(.escape)
    #expect(!visitor.hasKeys && visitor.text.contains("Ana Ejemplo"), "Esc puts the keys away")
  }

  @Test(arguments: [
    ("a´", "á"), ("u´´", "ü"), ("n´", "ñ"), ("ñ´", "n"), ("c´", "ç"), ("A´", "Á"), ("a´´´´", "â"),
    ("a´´´´´", "a"), ("x´", "x"), ("´", ""),
  ])
  func `a mark goes round on the last letter`(_ taps: String, _ written: String) {
    var keys = ScreenKeys(.name)
    var edit = TextEdit()
    for sign in taps { keys.apply(sign == "´" ? .marks : .writes(String(sign)), to: &edit) }
    #expect(edit.text == written)
  }

  @Test func `words of a name begin with capitals, and one tap says otherwise`() {
    var keys = ScreenKeys(.name)
    var edit = TextEdit("Ana")
    #expect(!keys.isCapital(after: edit))
    keys.apply(.writes(" "), to: &edit)
    #expect(keys.isCapital(after: edit))
    keys.apply(.shifts, to: &edit)
    #expect(!keys.isCapital(after: edit))
    keys.apply(.writes("d"), to: &edit)
    #expect(!keys.isCapital(after: edit), "for one letter")
    #expect(edit.text == "Ana d")
  }

  @Test func `a domain after an at comes without another`() {
    var keys = ScreenKeys(.email)
    var edit = TextEdit("ana@")
    keys.apply(.writes("@gmail.com"), to: &edit)
    #expect(edit.text == "ana@gmail.com")
  }
}

extension Visitor {
  /// Somebody who has answered everything, in front of the contact page.
  fileprivate init(atContactIn language: Language, size: Size) {
    self.init(language: language, size: size)
    begin(in: language)
    answerAll()
    press(.enter, .tab, .enter)
  }

  /// The places of the keys on the screen.
  fileprivate var keys: [Rect] { keyRegions.map(\.rect) }
  fileprivate var hasKeys: Bool { !keys.isEmpty }

  private var keyRegions: [HitRegion<Kiosk.Message>] {
    frame.regions.filter { region in
      guard case .intent(let intent) = region.target, case .page(let message) = intent.meaning
      else { return false }
      let contact: ContactPage.Message? = message.unwrapped()
      let consent: ConsentPage.Message? = message.unwrapped()
      if case .tapped = contact { return true }
      if case .tapped = consent { return true }
      return false
    }
  }

  /// Taps a field by what stands on it.
  fileprivate mutating func tapField(_ label: Phrase) {
    let words = kiosk.lobby[label, ["word": kiosk.lobby[.consentWord]]]
    while !text.contains(words) { press(.down) }
    let frame = frame
    let here = frame.regions.first { region in
      frame.surface.words(in: region.rect).contains(words.prefix(12))
    }
    guard let rect = here?.rect else {
      Issue.record("no field is called “\(words)” on\n\(text)")
      return
    }
    give(.tap(Point(x: rect.minX + 3, y: rect.minY + 1)))
  }

  fileprivate mutating func tapKey(_ phrase: Phrase) { tapKey(kiosk.lobby[phrase]) }

  /// Taps the key on which exactly this stands.
  fileprivate mutating func tapKey(_ label: String) {
    let frame = frame
    let here = keyRegions.first { region in
      frame.surface.words(in: region.rect.inset(x: 1, y: 1)).trimmingSpaces == label
    }
    guard let rect = here?.rect else {
      Issue.record("no key says “\(label)” on\n\(text)")
      return
    }
    give(.tap(Point(x: rect.minX + rect.width / 2, y: rect.minY + 1)))
  }

  /// Taps one sign after the other; `´` marks the last letter.
  fileprivate mutating func tapKeys(_ signs: String) {
    for sign in signs {
      switch sign {
      case " ": tapKey(.keySpace)
      case "´": tapKey("á ü")
      default: tapKey(String(sign))
      }
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
