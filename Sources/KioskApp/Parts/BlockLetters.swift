import Terminal

/// Letters and digits five rows high, to be read from across the room.
///
/// Only the strokes are drawn, in a role whose ground is that of the page on every terminal: where the
/// gaps are filled as well, and in the colour of the strokes, a name is a black bar.
///
/// ```
/// █   █ █████ █   █ █████
/// █   █   █   █   █ █
/// █   █   █   █   █ ████
///  █ █    █    █ █  █
///   █   █████   █   █████
/// ```
struct BlockLetters: Block, Equatable {
  static let height = 5
  private let rows: [String]
  private let style: Style

  /// `nil` where a character has no large form or the text is too wide; as wide as possible
  /// otherwise.
  init?(_ text: String, width: Int, style: Style = .accent) {
    let letters = text.uppercased().map { Self.forms[$0] }
    guard !letters.isEmpty, letters.allSatisfy({ $0 != nil }) else { return nil }
    let forms = letters.compactMap { $0 }
    let scale = forms.count * 12 - 2 <= width ? 2 : 1
    guard (forms.count * 6 - 1) * scale <= width else { return nil }
    rows = (0..<Self.height).map { row in
      forms.map { form in
        form[row].map { String(repeating: $0 == "#" ? "█" : " ", count: scale) }.joined()
      }.joined(separator: String(repeating: " ", count: scale))
    }
    self.style = style
  }

  func height(width: Int) -> Int { Self.height }

  func draw(in rect: Rect, on surface: inout Surface) {
    let place = rect.centered(width: rows.map(\.columns).max() ?? 0)
    for (y, row) in rows.enumerated() {
      for (x, cell) in row.enumerated() where cell != " " {
        surface.put(String(cell), at: place.origin.moved(x: x, y: y), style: style)
      }
    }
  }

  private static let forms: [Character: [String]] = {
    var forms: [Character: [String]] = [:]
    for band in bands {
      let lines = band.split(separator: "\n").map(String.init)
      for (place, letter) in lines[0].filter({ $0 != " " }).enumerated() {
        forms[letter] = lines[1...].map { line in
          String(line.dropFirst(place * 6).prefix(5))
        }
      }
    }
    return forms
  }()

  private static let bands = [
    """
    A B C D E F G H I
    .###. ####. .#### ####. ##### ##### .#### #...# #####
    #...# #...# #.... #...# #.... #.... #.... #...# ..#..
    ##### ####. #.... #...# ####. ####. #..## ##### ..#..
    #...# #...# #.... #...# #.... #.... #...# #...# ..#..
    #...# ####. .#### ####. ##### #.... .#### #...# #####
    """,
    """
    J K L M N O P Q R
    ..### #...# #.... #...# #...# .###. ####. .###. ####.
    ...#. #..#. #.... ##.## ##..# #...# #...# #...# #...#
    ...#. ###.. #.... #.#.# #.#.# #...# ####. #.#.# ####.
    #..#. #..#. #.... #...# #..## #...# #.... #..#. #..#.
    .##.. #...# ##### #...# #...# .###. #.... .##.# #...#
    """,
    """
    S T U V W X Y Z -
    .#### ##### #...# #...# #...# #...# #...# ##### .....
    #.... ..#.. #...# #...# #...# .#.#. .#.#. ...#. .....
    .###. ..#.. #...# #...# #.#.# ..#.. ..#.. ..#.. .###.
    ....# ..#.. #...# .#.#. ##.## .#.#. ..#.. .#... .....
    ####. ..#.. .###. ..#.. #...# #...# ..#.. ##### .....
    """,
    """
    0 1 2 3 4 5 6 7 8 9
    .###. ..#.. .###. ####. #..#. ##### .###. ##### .###. .###.
    #..## .##.. #...# ....# #..#. #.... #.... ...#. #...# #...#
    #.#.# ..#.. ..##. .###. ##### ####. ####. ..#.. .###. .####
    ##..# ..#.. .#... ....# ...#. ....# #...# .#... #...# ....#
    .###. .###. ##### ####. ...#. ####. .###. .#... .###. .###.
    """,
  ]
}
