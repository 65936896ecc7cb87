import Consultation
import Rehearsal
import Screens
import Terminal
import Testing

@testable import KioskApp

/// What must hold on every screen that any visitor can reach.
@Suite struct LawTests {
  /// Every size a terminal may have, from absurd to a wall.
  static let sizes = [
    Size(width: 20, height: 5), Size(width: 59, height: 40), Size(width: 60, height: 20),
    Size(width: 61, height: 21), Size(width: 72, height: 23), Size(width: 80, height: 24),
    Size(width: 99, height: 28), Size(width: 132, height: 43), Size(width: 200, height: 60),
  ]

  @Test func `twenty thousand inputs break no law`() {
    var random = Dice(seed: Seed.of("kiosk", usually: 2026))
    var visitor = Visitor(Packs.tiny)
    var seen: Set<String> = []
    for step in 0..<20_000 {
      visitor.storeWorks = random.roll(3) > 0
      if step % 97 == 0 { visitor.resize(random.pick(Array(Self.sizes[2...6]))) }
      if step % 61 == 0 { visitor.wait(seconds: Int64(random.roll(30))) }
      visitor.give(random.input(for: visitor))
      random.help(&visitor)
      if seen.insert(visitor.place).inserted || step % 13 == 0 { Self.check(visitor) }
    }
    #expect(seen.count == 19, "reached only \(seen.sorted())")
  }

  @Test(arguments: Language.allCases, [false, true])
  func `every screen of a visit obeys the laws at every size`(
    language: Language, isLarge: Bool
  ) {
    var visitor = Visitor(language: language)
    visitor.storeWorks = false
    if isLarge { visitor.press(.function(4)) }
    for stop in Self.stops(language) {
      stop(&visitor)
      for size in Self.sizes {
        visitor.size = size
        Self.check(visitor)
      }
      visitor.size = Size(width: 80, height: 24)
    }
  }

  static func stops(_ language: Language) -> [(inout Visitor) -> Void] {
    let questions = Packs.vive.questionnaire.questions.map(\.id)
    let asked = questions.map { id in { (visitor: inout Visitor) in visitor.answerAll(until: id) } }
    let keys: [Key] = [
      .enter, .enter, .character("1"), .right, .escape, .character("2"), .escape, .escape, .end,
      .up, .enter, .down, .enter, .escape, .escape, .tab, .enter,
    ]
    return [
      { $0.press(.character(language == .es ? "1" : "2")) }, { $0.press(.character("2")) },
      { $0.press(.character("1")) }, { $0.press(.character("2")) },
      { $0.press(.escape, .character("1")) }, { $0.press(.enter) }, { $0.press(.function(1)) },
      { $0.press(.escape, .escape) }, { $0.press(.escape) },
    ] + asked + [{ $0.answerAll() }] + keys.map { key in { $0.press(key) } } + [
      { $0.leaveDetails(language == .es ? "ACEPTO" : "ACCEPT") }, { $0.wait(seconds: 61) },
    ]
  }

  @Test func `escape leads out of every place`() {
    var random = Dice(seed: Seed.of("ways out of the kiosk", usually: 7))
    for _ in 0..<40 {
      var visitor = Visitor(Packs.tiny)
      for _ in 0..<random.roll(120) {
        visitor.give(random.input(for: visitor))
        random.help(&visitor)
      }
      var presses = 0
      while !visitor.isUntouched, presses < 80 {
        if visitor.page is LeavePage {
          visitor.press(.character("2"))
        } else {
          visitor.press(.escape)
        }
        presses += 1
      }
      visitor.press(.left)
      #expect(visitor.visit == nil, "stuck at \(visitor.place)")
    }
  }

  private static func check(_ visitor: Visitor) {
    let frame = visitor.frame
    let place = "\(visitor.place) at \(visitor.size)"
    #expect(frame.surface.size == visitor.size, "\(place)")
    #expect(frame.bounds.contains(frame.cursor), "cursor of \(place)")
    #expect(!frame.spoken.isEmpty, "\(place) says nothing")
    for region in frame.regions {
      #expect(frame.bounds.intersection(region.rect) == region.rect, "region of \(place)")
      #expect(!region.rect.isEmpty, "empty region of \(place)")
      if case .intent(let intent) = region.target, intent.meaning.choosesOption {
        #expect(region.rect.height >= 3, "\(region.rect) on \(place)")
      }
    }
    guard visitor.size.holds(Size.smallestScreen), visitor.kiosk.idle.ends == nil else { return }
    checkFooter(visitor, place)
  }

  /// Everything the footer names is seen whole and does something.
  private static func checkFooter(_ visitor: Visitor, _ place: String) {
    guard visitor.kiosk.help == nil else { return }
    var lobby = visitor.kiosk.lobby
    lobby.size = visitor.size
    let text = visitor.text
    for entry in visitor.kiosk.stage.page.help(in: lobby).keys {
      let words = entry.keys.joined() + " " + entry.help
      #expect(text.contains(words), "“\(words)” is cut on \(place)\n\(text)")
    }
  }
}

extension Kiosk.Meaning {
  /// Whether it chooses one of several answers.
  fileprivate var choosesOption: Bool {
    guard case .page(let message) = self else { return false }
    return switch message.unwrapped(as: QuestionPage.Message.self) {
    case .entry(.choice(.pressed)), .entry(.amount(.chose)): true
    case .entry, .continued, .wentBack, nil: false
    }
  }
}
