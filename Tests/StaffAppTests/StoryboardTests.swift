import Casework
import Consultation
import StaffApp
import Rehearsal
import Terminal
import Testing

@Suite struct StoryboardTests {
  static let sizes = [
    Size(width: 60, height: 20), Size(width: 80, height: 24), Size(width: 132, height: 43),
  ]

  @Test(arguments: Language.allCases, sizes)
  func `from the locked console to the list`(language: Language, size: Size) {
    let board = Storyboard(language: language, size: size)
    var clerk = Clerk(language: language, size: size, isDemo: true)
    board.expect(clerk.frame, as: "01-locked")
    clerk.unlock()
    clerk.wait(seconds: 2)
    board.expect(clerk.frame, as: "02-trying")
    clerk.tell(.refused(waitSeconds: 8))
    board.expect(clerk.frame, as: "03-refused")
    clerk.wait(seconds: 9)
    clerk.type("x")
    clerk.press(.enter)
    clerk.tell(.unlocked(by: "ana"))
    clerk.tell(.loaded(4200, of: 10_000))
    board.expect(clerk.frame, as: "04-loading")
    clerk.tell(.cases(Array(Morning.cases.suffix(4)), accesses: Morning.accesses))
    board.expect(clerk.frame, as: "05-opening")
    clerk.tell(.cases(Array(Morning.cases.dropLast(4)), accesses: []))
    clerk.tell(.loaded(10_000, of: 10_000))
    board.expect(clerk.frame, as: "05-list")
    clerk.wait(seconds: 275)
    board.expect(clerk.frame, as: "06-countdown")
    clerk.wait(seconds: 40)
    board.expect(clerk.frame, as: "07-locked-itself")
    clerk.resize(Size(width: 50, height: 12))
    board.expect(clerk.frame, as: "08-too-small")
    clerk.resize(size)
    clerk.tell(
      .unlockFailed(
        Trouble(
          .troubleDamaged,
          detail: "/srv/antesala/antesala.db: the file is damaged (leave the file as it is, and "
            + "restore the latest backup into a new folder)")))
    board.expect(clerk.frame, as: "09-not-opened")
  }

  @Test(arguments: Language.allCases, sizes)
  func `the list and what leads from it`(language: Language, size: Size) {
    let board = Storyboard(language: language, size: size)
    var clerk = Clerk.open(
      Morning.cases, accesses: Morning.accesses, language: language, size: size)
    clerk.press(.character("/"))
    clerk.type("prue")
    board.expect(clerk.frame, as: "10-search")
    clerk.type("zzz")
    board.expect(clerk.frame, as: "11-not-found")
    clerk.press(.escape, .character("2"), .character("i"), .character("s"))
    board.expect(clerk.frame, as: "12-filtered")
    clerk.press(.escape, .character("G"), .space, .character("k"), .space)
    board.expect(clerk.frame, as: "13-marked")
    clerk.press(.character("e"))
    board.expect(clerk.frame, as: "14-export")
    clerk.press(.character("1"), .enter)
    board.expect(clerk.frame, as: "15-export-reason-missing")
    clerk.press(.escape)
    clerk.tell(
      .failed(
        Trouble(.troubleFile, detail: "cannot write /home/ana/leads.csv: No space left on device")))
    board.expect(clerk.frame, as: "24-not-exported")
    clerk.wait(seconds: 30)
    clerk.press(.function(1))
    board.expect(clerk.frame, as: "16-help")
    clerk.tell(.reached(Morning.reached, screens: Morning.screens))
    clerk.press(.escape, .character("S"))
    board.expect(clerk.frame, as: "17-figures")
    clerk.press(.pageDown)
    board.expect(clerk.frame, as: "18-figures-further")
    clerk.press(.right, .right, .character("g"))
    board.expect(clerk.frame, as: "23-figures-of-a-year")
    clerk.press(.escape, .character("A"), .down)
    board.expect(clerk.frame, as: "19-accesses")
    clerk.press(.right, .right)
    board.expect(clerk.frame, as: "20-accesses-one-person")
    clerk.press(.escape, .character("R"))
    board.expect(clerk.frame, as: "21-requests")
    clerk.press(.character("p"))
    board.expect(clerk.frame, as: "22-request-steps")
  }

  @Test(arguments: Language.allCases, sizes)
  func `one record and what can be done about it`(language: Language, size: Size) {
    let board = Storyboard(language: language, size: size)
    var clerk = Clerk.open(
      Morning.cases, accesses: Morning.accesses, language: language, size: size)
    clerk.press(.enter)
    board.expect(clerk.frame, as: "30-record")
    clerk.press(.character("3"))
    board.expect(clerk.frame, as: "31-record-assessment")
    clerk.press(.character("G"))
    board.expect(clerk.frame, as: "32-record-end")
    clerk.press(.character("b"))
    board.expect(clerk.frame, as: "33-book")
    clerk.press(.character("4"))
    board.expect(clerk.frame, as: "34-booked")
    clerk.press(.character("f"), .tab)
    clerk.type("1/12")
    board.expect(clerk.frame, as: "35-follow-up")
    clerk.press(.escape, .character("n"))
    clerk.type("Primera línea")
    clerk.press(.enter)
    clerk.type("segunda")
    board.expect(clerk.frame, as: "36-note")
    clerk.trouble = Trouble(.troubleFull, detail: "/srv/antesala/antesala.db: no space left")
    clerk.press(.control("s"))
    board.expect(clerk.frame, as: "37-not-saved")
    clerk.trouble = nil
    clerk.press(.enter, .character("x"))
    board.expect(clerk.frame, as: "38-close")
    clerk.press(.escape, .character("o"))
    board.expect(clerk.frame, as: "39-owner")
    clerk.press(.escape, .character("w"))
    if case .encode(let link)? = clerk.asked.last {
      clerk.tell(.encoded(link, QRCode(width: 21, modules: Checker.modules(21))))
    }
    board.expect(clerk.frame, as: "40-conversation")
    clerk.press(.escape, .character("v"))
    board.expect(clerk.frame, as: "41-revoke")
    clerk.press(.escape, .character("B"))
    board.expect(clerk.frame, as: "42-block")
    clerk.press(.escape, .character("p"))
    board.expect(clerk.frame, as: "43-rights")
    clerk.press(.escape, .character("C"))
    board.expect(clerk.frame, as: "46-correct")
    clerk.press(.escape, .character("r"))
    board.expect(clerk.frame, as: "44-reassessment")
    clerk.press(.escape, .escape, .character("/"))
    clerk.type("ana ejemplo")
    clerk.press(.enter, .character("m"))
    board.expect(clerk.frame, as: "45-duplicates")
  }
}

/// A picture that stands for a QR code.
enum Checker {
  static func modules(_ width: Int) -> [Bool] {
    (0..<width * width).map { ($0 / width + $0 % width) % 3 == 0 }
  }
}
