public import Consultation

/// A day, and answers without a flag.
public enum SomeDay {
  public static let today = CalendarDay(daysSince1970: 20_779)

  public static let healthy: [QuestionID: Answer] = [
    "age": .number(34), "preg": .one("no"), "skin_now": .many([]), "skin_hist": .many([]),
    "health": .many([]), "meds": .many([]), "iso": .one("never"), "allergy": .many([]),
    "recent": .many([]), "fst": .one("III"), "downtime": .one("3-7"), "worry": .one("no"),
    "hair": .one("slow"), "area": .many(["face"]), "event": .one("none"), "eyes": .many([]),
    "mouth": .many([]), "magnet": .many([]), "life": .many([]), "nearby": .one("yes"),
    "before": .many([]),
  ]
}
