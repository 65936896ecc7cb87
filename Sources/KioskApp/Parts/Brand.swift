import Consultation
import Terminal

/// The clinic's name as large as it fits: its first word in block letters, the rest spaced out.
struct Brand: Widget {
  private let headline: BlockLetters?
  private let name: String
  private let city: String

  init(_ clinic: Clinic, width: Int) {
    let words = clinic.name.split(separator: " ", maxSplits: 1).map(String.init)
    let first = words.first ?? ""
    let headline = BlockLetters(first, width: width)
    self.headline = headline
    let rest = headline == nil ? clinic.name : words.dropFirst().joined()
    let spaced = rest.uppercased().map(String.init).joined(separator: " ")
    name = spaced.columns <= width ? spaced : rest
    city = clinic.city
  }

  /// A line to rest the eye on.
  static let ornament = "─────────  •  ─────────"

  var height: Int { (headline == nil ? 0 : BlockLetters.height + 1) + 3 }

  func draw(in rect: Rect, on surface: inout Surface) {
    var y = rect.minY
    if let headline {
      surface.draw(
        headline,
        in: Rect(x: rect.minX, y: y, width: rect.width, height: BlockLetters.height))
      y += BlockLetters.height + 1
    }
    Self.center(name, y: y, in: rect, style: .title, on: &surface)
    Self.center(Self.ornament, y: y + 1, in: rect, style: .border, on: &surface)
    Self.center(city, y: y + 2, in: rect, style: .quiet, on: &surface)
  }

  static func center(
    _ text: String, y: Int, in rect: Rect, style: Style, on surface: inout Surface
  ) {
    let words = text.truncated(to: rect.width)
    let line = rect.centered(width: words.columns)
    surface.put(words, at: Point(x: line.minX, y: y), style: style)
  }
}

/// What the kiosk is for, in every language, the visitor's first.
struct Invitation: Widget {
  private let lines: [(text: String, style: Style)]

  init(_ lobby: Lobby) {
    let languages = [lobby.language, lobby.language.other]
    lines = languages.enumerated().map { place, language in
      (
        lobby.pack.wording(language)[Phrase.welcomeText.rawValue],
        place == 0 ? .text : .quiet
      )
    }
  }

  var spoken: String { lines.map(\.text).joined(separator: "\n") }

  func height(width: Int) -> Int {
    lines.reduce(0) { $0 + $1.text.wrapped(to: min(width, 72)).count }
  }

  func draw(in rect: Rect, on surface: inout Surface) {
    var y = rect.minY
    for line in lines {
      for words in line.text.wrapped(to: min(rect.width, 72)) {
        Brand.center(words, y: y, in: rect, style: line.style, on: &surface)
        y += 1
      }
    }
  }
}

/// Who answers for the clinic; what is still invented says so.
struct Facts: Widget {
  private let lines: [String]

  init(_ lobby: Lobby) {
    let clinic = lobby.pack.clinic
    func fact(_ phrase: Phrase, _ value: String, _ name: String) -> String {
      lobby[phrase] + " " + value + (clinic.placeholders.contains(name) ? " *" : "")
    }
    let facts = [
      fact(.welcomePermit, clinic.permit, "permit"),
      fact(.welcomePhysician, clinic.physician, "physician"),
      fact(.welcomeLicense, clinic.license, "license"),
    ]
    lines = facts + (facts.contains { $0.hasSuffix("*") } ? [lobby[.placeholder]] : [])
  }

  /// As few lines as hold all facts, none of them broken.
  private func joined(width: Int) -> [String] {
    lines.reduce(into: []) { joined, fact in
      let line = joined.last.map { $0 + "  ·  " + fact } ?? fact
      if joined.isEmpty || line.columns > width {
        joined.append(fact)
      } else {
        joined[joined.count - 1] = line
      }
    }
  }

  func height(width: Int) -> Int { joined(width: width).count }

  func draw(in rect: Rect, on surface: inout Surface) {
    for (row, line) in joined(width: rect.width).enumerated() {
      Brand.center(line, y: rect.minY + row, in: rect, style: .quiet, on: &surface)
    }
  }
}
