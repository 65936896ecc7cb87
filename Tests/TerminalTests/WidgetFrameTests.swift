import Terminal
import Testing

@Suite struct WidgetFrameTests {
  private func surface(_ width: Int, _ height: Int, _ draw: (inout Surface) -> Void) -> Surface {
    var surface = Surface(Size(width: width, height: height))
    draw(&surface)
    return surface
  }

  private let prose = """
    La microaguja abre canales muy finos en la piel. La piel responde con colágeno nuevo \
    durante semanas.

    Un clínico siempre lo confirma.
    """

  private let options = [
    "Líneas finas", "Cicatrices de acné", "Estrías", "Poros dilatados", "Manchas oscuras",
    "Piel flácida que se nota al sonreír o al mirar hacia abajo", "Ninguna",
  ]

  @Test func `a paragraph that fits is shown whole`() throws {
    try expectFrame("paragraph", surface(40, 7) { $0.draw(Paragraph(prose), in: $0.bounds) })
  }

  @Test func `a paragraph too long shows a scroll bar`() throws {
    let paragraph = Paragraph(prose, offset: 1)
    try expectFrame("paragraph-scrolled", surface(30, 4) { $0.draw(paragraph, in: $0.bounds) })
    #expect(paragraph.maximumOffset(in: Size(width: 30, height: 4)) == 3)
  }

  @Test func `a choice of many stands in two columns`() throws {
    let list = ChoiceList(.many, options, chosen: [1, 3], focus: 3)
    try expectFrame("choice-many", surface(70, 15) { $0.draw(list, in: $0.bounds) })
  }

  @Test func `a choice of one scrolls to its focus`() throws {
    let list = ChoiceList(.one, options, chosen: [0], focus: 6)
    try expectFrame("choice-one-scrolled", surface(30, 9) { $0.draw(list, in: $0.bounds) })
  }

  @Test func `fields show label, text and what is wrong`() throws {
    try expectFrame(
      "fields",
      surface(36, 16) {
        let rows = $0.bounds.rows(.cells(4), .cells(4), .cells(4), .cells(4))
        $0.draw(Field("Nombre", TextEdit("Ana Ejemplo"), isFocused: true), in: rows[0])
        $0.draw(Field("Teléfono", TextEdit("12"), error: "Faltan dígitos."), in: rows[1])
        $0.draw(
          Field("Clave", TextEdit("secreto"), isSecret: true, hint: "Solo personal"), in: rows[2])
        $0.draw(
          Field("Nota", TextEdit("un texto más largo que la caja, que se desplaza")), in: rows[3])
      })
  }

  @Test func `buttons, bars and a dialog`() throws {
    try expectFrame(
      "dialog",
      surface(44, 12) {
        $0.fill($0.bounds, with: "░".glyphs.first ?? .space, style: .quiet)
        let content = Size(width: 34, height: 6)
        let inside = $0.draw(Dialog("¿Sigue ahí?", content: content), in: $0.bounds)
        $0.draw(Paragraph("Su sesión se borrará en 20 segundos."), in: inside)
        $0.draw(
          ProgressBar(done: 5, total: 12),
          in: Rect(x: inside.minX, y: inside.minY + 2, width: 34, height: 1))
        let yes = Button("Continuar", isFocused: true)
        let no = Button("Salir")
        let row = Rect(x: inside.minX, y: inside.maxY - 3, width: 34, height: 3)
          .columns(.cells(yes.size.width), .cells(no.size.width), gap: 2)
        $0.draw(yes, in: row[0])
        $0.draw(no, in: row[1])
      })
  }

  @Test func `a month marks its days`() throws {
    let month = MonthGrid(
      "Marzo 2027", weekdays: ["lu", "ma", "mi", "ju", "vi", "sá", "do"], firstColumn: 0, days: 31,
      marks: [
        3: .init("[", "]", style: .accent), 4: .init("(", ")", style: .caution),
        31: .init("<", ">", style: .success),
      ])
    try expectFrame("month", surface(28, 8) { $0.draw(month, in: $0.bounds) })
  }

  @Test func `a secret never shows its letters`() {
    let field = Field("Clave", TextEdit("secreto"), isSecret: true)
    let seen = surface(20, 4) { $0.draw(field, in: $0.bounds) }
    #expect(!seen.text.contains("secreto"))
  }

  @Test func `the cursor of a field is always inside of it`() {
    for width in 5...20 {
      for position in 0...12 {
        var edit = TextEdit("漢字ab漢字cd漢字")
        edit.moveCursor(to: position)
        var surface = Surface(Size(width: width, height: 4))
        let placed = surface.draw(Field("x", edit, isFocused: true), in: surface.bounds)
        #expect(surface.bounds.inset(x: 1).contains(placed.cursor), "\(width) \(position)")
      }
    }
  }

  @Test func `no widget minds a rectangle of any size anywhere`() {
    for width in 0...9 {
      for height in 0...5 {
        for x in -3...3 {
          let rect = Rect(x: x, y: x, width: width, height: height)
          _ = surface(6, 4) {
            $0.draw(Paragraph(prose, offset: 2), in: rect)
            $0.draw(ChoiceList(.many, options, focus: 2), in: rect)
            $0.draw(Field("Nombre", TextEdit("Ana"), error: "no"), in: rect)
            $0.draw(Button("Seguir"), in: rect)
            $0.draw(ProgressBar(done: 3, total: 0), in: rect)
            $0.draw(ScrollBar(total: 9, visible: 3, first: 9), in: rect)
            $0.draw(Dialog("Título", content: Size(width: 3, height: 1)), in: rect)
            $0.draw(MonthGrid("Mes", weekdays: ["lu"], firstColumn: 9, days: 31), in: rect)
          }
        }
      }
    }
  }
}
