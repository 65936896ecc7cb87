/// A place to write one line: a box with its label in the border and a line for what is wrong with
/// it.
///
/// ```
/// ╔ Name ────────────────╗
/// ║ Ana Ejemplo          ║
/// ╚══════════════════════╝
/// ! Please write a name.
/// ```
/// A text too long for the box scrolls sideways so that the cursor stays in sight.
public struct Field: Widget {
  /// The rows it needs: box and message.
  public static let height = 4

  private let label: String
  private let edit: TextEdit
  private let isFocused: Bool
  private let isSecret: Bool
  private let message: String
  private let isError: Bool

  /// Shows `edit` below its label; `error` or else `hint` stands in the line below the box.
  ///
  /// What is written in a secret field is shown as `•`.
  public init(
    _ label: String, _ edit: TextEdit, isFocused: Bool = false, isSecret: Bool = false,
    hint: String = "", error: String? = nil
  ) {
    self.label = label
    self.edit = edit
    self.isFocused = isFocused
    self.isSecret = isSecret
    message = error ?? hint
    isError = error != nil
  }

  public func draw(in rect: Rect, on surface: inout Surface) -> Placed<Void> {
    let box = Rect(origin: rect.origin, size: Size(width: rect.width, height: 3))
    let line = Rect(x: rect.minX + 2, y: rect.minY + 1, width: rect.width - 4, height: 1)
    let style: Style = isError ? .error : isFocused ? .accent : .border
    surface.box(
      box, style: style, border: isFocused ? .double : .single, title: label,
      titleStyle: isError ? .error : isFocused ? .accent : .text)
    surface.fill(line.inset(x: -1), style: .field)
    let column = drawText(in: line, on: &surface)
    if isError, !message.isEmpty {
      surface.put("!", at: rect.origin.moved(y: 3), style: .error)
    }
    surface.put(
      message.truncated(to: rect.width - 2), at: rect.origin.moved(x: 2, y: 3),
      style: isError ? .error : .quiet)
    return Placed(regions: [HitRegion(box, ())], cursor: line.origin.moved(x: column))
  }

  /// Writes the part of the text around the cursor; the answer is the cursor's column in the line.
  private func drawText(in line: Rect, on surface: inout Surface) -> Int {
    let shown = isSecret ? String(repeating: "•", count: edit.text.count) : edit.text
    let before = shown.prefix(edit.cursor).glyphs
    var hidden = 0
    var column = before.columns
    while column >= line.width, hidden < before.count {
      column -= before[hidden].width
      hidden += 1
    }
    let visible = Array(shown.glyphs.dropFirst(hidden)).text
    surface.put(visible, at: line.origin, style: .field, width: line.width)
    return column
  }
}
