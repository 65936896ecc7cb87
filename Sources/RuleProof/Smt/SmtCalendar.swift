import Consultation

/// The Gregorian calendar in linear arithmetic, for times ago whose bounds mix calendar units.
///
/// Today is any day of one 400-year cycle. Days are numbered by counting years, leap days and the
/// days of the months before; whole months by comparing days of the month.
enum SmtCalendar {
  /// Declares today and the functions that count days.
  static let declarations = """
    (define-fun leap ((y Int)) Bool
      (or (and (= (mod y 4) 0) (not (= (mod y 100) 0))) (= (mod y 400) 0)))
    (define-fun length ((y Int) (m Int)) Int
      (ite (= m 2) (ite (leap y) 29 28)
        (ite (or (= m 4) (= m 6) (= m 9) (= m 11)) 30 31)))
    (define-fun before ((y Int) (m Int)) Int
      (+ \(monthStarts) (ite (and (> m 2) (leap y)) 1 0)))
    (define-fun number ((y Int) (m Int) (d Int)) Int
      (+ (* 365 y) (div (- y 1) 4) (- (div (- y 1) 100)) (div (- y 1) 400) (before y m) d))
    (define-fun valid ((y Int) (m Int) (d Int)) Bool
      (and (<= 1 m 12) (<= 1 d (length y m))))
    (declare-const ty Int)
    (declare-const tm Int)
    (declare-const td Int)
    (assert (and (<= 2000 ty 2399) (valid ty tm td)))
    (define-fun today () Int (number ty tm td))
    (define-fun furthest () Int
      (- (number (- ty \(years)) tm (ite (< td (length (- ty \(years)) tm))
        td (length (- ty \(years)) tm))) \(days)))

    """

  private static let years = Question.longestElapsedMonths / 12
  private static let days = Question.longestElapsedMonths * 31

  /// Days of a common year before each month.
  private static let monthStarts: String = {
    let starts = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
    return starts.enumerated().dropLast().reversed().reduce("\(starts[11])") { rest, entry in
      "(ite (= m \(entry.offset + 1)) \(entry.element) \(rest))"
    }
  }()

  /// Declares a day before today under a name, with the days and whole months since.
  static func past(_ name: String) -> String {
    let (y, m, d) = ("|\(name).y|", "|\(name).m|", "|\(name).d|")
    return """
      (declare-const \(y) Int)
      (declare-const \(m) Int)
      (declare-const \(d) Int)
      (assert (and (valid \(y) \(m) \(d)) (<= furthest (number \(y) \(m) \(d)) today)))
      (define-fun |\(name).days| () Int (- today (number \(y) \(m) \(d))))
      (define-fun |\(name).months| () Int
        (- (+ (* 12 (- ty \(y))) (- tm \(m))) (ite (< td \(d)) 1 0)))
      ; Follows from the above; said here, it spares the solver minutes.
      (assert (<= 0 |\(name).months|))

      """
  }
}
