import Casework
import Consultation
import Rehearsal

/// What lies in the store on an invented Monday morning: a dozen people, some of them known.
enum Morning {
  static let concerns: [[OptionID]] = [
    ["acne_scars"], ["fine_lines", "texture"], ["thinning_hair"], ["dark_spots"],
    ["stretch_marks"], ["dynamic_lines"], ["thin_lips"], ["large_pores", "acne_scars"],
    ["loose_skin"], ["full_cheeks"], ["texture"], ["fine_lines"],
  ]

  static let answers: [[QuestionID: Answer]] = [
    ["iso": .one("stopped"), "iso_ago": .elapsed(CalendarPeriod(5, .months))],
    [:], ["hair": .one("slow")], ["meds": .many(["blood_thinner"])], [:],
    ["skin_now": .many(["cold_sore"])], [:], ["fst": .unknown], [:], [:],
    ["recent": .many(["botox"]), "recent_botox_ago": .elapsed(CalendarPeriod(3, .weeks))], [:],
  ]

  static let records: [LeadRecord] = (0..<12).map { number in
    People.record(
      number, hoursAgo: [2, 5, 20, 26, 40, 70, 90, 120, 170, 300, 420, 700][number],
      concern: concerns[number], answers: answers[number], language: number == 7 ? .en : .es,
      telephone: number == 8 ? "6640000010" : nil)
  }

  /// What staff did about some of them before this morning.
  static let history: [(lead: Int, by: String, hoursAgo: Int, change: CaseChange)] = [
    (3, "ana", 20, .stage(.contacted)), (3, "ana", 20, .owner("ana")),
    (3, "ana", 20, .note("Pregunta por el precio. Prefiere que le llamen después de las 5.")),
    (3, "ana", 19, .followUp(FollowUp(on: People.day("2026-11-20"), purpose: "llamar otra vez"))),
    (4, "beto", 30, .stage(.booked(People.day("2026-12-02")))), (4, "beto", 30, .owner("beto")),
    (5, "beto", 50, .stage(.contacted)), (5, "beto", 50, .owner("beto")),
    (5, "beto", 49, .followUp(FollowUp(on: People.day("2026-11-23"), purpose: nil))),
    (6, "ana", 60, .stage(.contacted)),
    (9, "ana", 200, .stage(.attended)), (9, "ana", 200, .owner("ana")),
    (10, "beto", 300, .stage(.closed(.unreachable))),
    (11, "ana", 600, .stage(.closed(.done))),
    (3, "ana", 18, .request(.access, received: People.day("2026-10-26"))),
    (5, "beto", 40, .request(.cancellation, received: People.day("2026-11-19"))),
  ]

  static let happenings: [Case.Happening] = {
    var chance = Chance(seed: 99)
    return history.enumerated().map { place, item in
      let at = People.morning.adding(seconds: Int64(-3600 * item.hoursAgo))
      return Case.Happening(
        seq: Int64(100 + place),
        event: CaseEvent(
          id: EntryID(now: at, using: &chance), lead: records[item.lead].leadID, by: item.by,
          at: at, seen: Int64(99 + place), change: item.change))
    }
  }()

  static let cases: [Case] = records.map { Case($0, history: happenings) }

  static let accesses: [AccessEvent] = {
    var chance = Chance(seed: 11)
    let items: [(String?, Int, AccessEvent.Act, [Int], String?)] = [
      ("ana", 30, .unlocked, [], nil), ("ana", 30, .opened, [3], nil),
      ("ana", 29, .exported, [3, 4, 5, 6], "campaña de invierno"), ("ana", 28, .locked, [], nil),
      ("beto", 22, .refused, [], nil), ("beto", 22, .unlocked, [], nil),
      ("beto", 21, .opened, [5], nil), ("beto", 21, .handedOver, [5], nil),
      ("ana", 1, .unlocked, [], nil),
    ]
    return items.map { by, hoursAgo, act, leads, reason in
      let at = People.morning.adding(seconds: Int64(-3600 * hoursAgo))
      return AccessEvent(
        id: EntryID(now: at, using: &chance), by: by, at: at, act: act,
        leads: leads.map { records[$0].leadID }, reason: reason)
    }
  }()
  /// The screens of the kiosk that are counted.
  static let screens = [
    "welcome", "notice", "question", "review", "results", "plan", "contact", "consent",
  ]

  /// How many visits came so far on two days.
  static let reached: [CalendarDay: [String: Int]] = [
    People.day("2026-11-20"): [
      "welcome": 31, "notice": 28, "question": 25, "review": 19, "results": 18, "plan": 9,
      "contact": 12, "consent": 10,
    ],
    People.day("2026-11-22"): [
      "welcome": 17, "notice": 12, "question": 11, "review": 8, "results": 8, "plan": 5,
      "contact": 6, "consent": 5,
    ],
  ]
}
