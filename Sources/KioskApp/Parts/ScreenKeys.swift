import Terminal

/// Keys on the screen, for visitors who tap: what one field needs, and nothing else.
///
/// Letters stand as on the keyboards of both languages, ñ included; a mark is put on the letter that
/// was written last. Each key is at least five cells wide and three high.
struct ScreenKeys: Hashable, Sendable {
  /// What is written with them.
  enum Purpose: Hashable, Sendable {
    /// A name: each word begins with a capital by itself.
    case name
    /// A word in capitals.
    case capitals
    case email
    case telephone
  }

  /// What a tap on one of them does.
  enum Press: Hashable, Sendable {
    case writes(String)
    case erases
    /// Puts a mark on the last letter, another one, or none again.
    case marks
    /// Capitals where small letters would stand, and back, for one letter.
    case shifts
    /// Between the letters and the signs.
    case turns
    /// Done with this field.
    case goesOn
  }

  let purpose: Purpose
  private(set) var showsSigns = false
  private(set) var isShifted = false

  init(_ purpose: Purpose) { self.purpose = purpose }

  /// Does what a tap means to the text; what leads to another field is up to the page.
  mutating func apply(_ press: Press, to edit: inout TextEdit) {
    switch press {
    case .writes(let text):
      let isDomain = text.hasPrefix("@") && edit.text.contains("@")
      edit.insert(isDomain ? text.dropFirst() : text[...])
      isShifted = false
    case .erases: edit.deleteBackward()
    case .marks: Self.mark(&edit)
    case .shifts: isShifted.toggle()
    case .turns: showsSigns.toggle()
    case .goesOn: break
    }
  }

  /// Whether the letters stand as capitals now, which are what is written next.
  func isCapital(after edit: TextEdit) -> Bool {
    let begins = edit.text.prefix(edit.cursor).last.map { $0 == " " || $0 == "-" } ?? true
    return switch purpose {
    case .name: begins != isShifted
    case .capitals: !isShifted
    case .email, .telephone: isShifted
    }
  }

  /// What follows a letter when its mark is changed, round and round.
  private static let rounds = ["aáäàâ", "eéèêë", "iíïî", "oóöôò", "uúüùû", "nñ", "cç"]

  private static func mark(_ edit: inout TextEdit) {
    guard let last = edit.text.prefix(edit.cursor).last else { return }
    let small = Character(last.lowercased())
    for round in rounds.map(Array.init) {
      guard let here = round.firstIndex(of: small) else { continue }
      let next = String(round[(here + 1) % round.count])
      edit.deleteBackward()
      edit.insert(last.isUppercase ? next.uppercased() : next)
      return
    }
  }
}

extension ScreenKeys {
  /// A key: what stands on it, what it does, and how wide it is beside the others of its row.
  struct Cap: Hashable, Sendable {
    let label: String
    let press: Press
    var share = 5

    /// A key that writes what stands on it.
    static func sign(_ sign: Character, share: Int = 5) -> Cap {
      Cap(label: String(sign), press: .writes(String(sign)), share: share)
    }
  }

  /// The rows of keys, the widest 56 cells wide.
  ///
  /// - Parameters:
  ///   - space: what stands on the space bar.
  ///   - done: what stands on the key that goes on.
  func rows(after edit: TextEdit, space: String, done: String) -> [[Cap]] {
    let erase = Cap(label: "←×", press: .erases, share: 6)
    if purpose == .telephone { return telephone(erase, done: done) }
    let bar = Cap(label: space, press: .writes(" "), share: 24)
    let turn = Cap(label: showsSigns ? "abc" : "123", press: .turns, share: 8)
    let goOn = Cap(label: done, press: .goesOn, share: 16)
    let at = Cap.sign("@", share: 6)
    let domain = Cap(label: "@gmail.com", press: .writes("@gmail.com"), share: 13)
    let ending = [turn] + (purpose == .email ? [at, .sign("."), domain] : [bar]) + [goOn]
    guard !showsSigns else {
      return [Self.row("1234567890") + [erase]] + signs + [ending]
    }
    let isCapital = isCapital(after: edit)
    let letters = ["qwertyuiop", "asdfghjklñ", "zxcvbnm"].map {
      Self.row(isCapital ? $0.uppercased() : $0)
    }
    let shift = Cap(label: isCapital ? "AB" : "ab", press: .shifts, share: 6)
    let mark = Cap(label: "á ü", press: .marks, share: 6)
    let others = purpose == .email ? "._-" : "-'."
    return [
      letters[0] + [erase], letters[1] + [mark], [shift] + letters[2] + Self.row(others), ending,
    ]
  }

  private var signs: [[Cap]] {
    guard purpose == .email else { return [Self.row(".,'-()&/+:"), Self.row("ºª·’çÇ")] }
    let domains = ["@hotmail.com", "@outlook.com", "@icloud.com", "@yahoo.com"]
    return [
      Self.row("@._-+'%&=~"),
      domains.map { Cap(label: $0, press: .writes($0), share: 14) },
    ]
  }

  private func telephone(_ erase: Cap, done: String) -> [[Cap]] {
    let sides = [
      Cap(label: erase.label, press: .erases, share: 16), Cap.sign("+", share: 16),
      Cap.sign("-", share: 16), Cap(label: done, press: .goesOn, share: 16),
    ]
    let rows = [Self.row("123", share: 13), Self.row("456", share: 13), Self.row("789", share: 13)]
    let last = [Cap.sign("(", share: 13), .sign("0", share: 13), .sign(")", share: 13)]
    return zip(rows + [last], sides).map { $0 + [$1] }
  }

  private static func row(_ signs: String, share: Int = 5) -> [Cap] {
    signs.map { .sign($0, share: share) }
  }
}
