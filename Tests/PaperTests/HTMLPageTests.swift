import Paper
import Testing

@Suite struct HTMLPageTests {
  private func page(_ blocks: PaperBlock..., title: String = "T") -> String {
    HTMLPage(PaperDocument(title: title, language: "es", day: "2026-11-30", blocks: blocks)).text
  }

  @Test func `a page says its language and its title, and asks for nothing else`() {
    let page = page(.paragraph("Hola"), title: "Reglas & <más>")
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"es\">\n"))
    #expect(page.contains("<title>Reglas &amp; &lt;más&gt;</title>"))
    for word in ["src=", "href=", "url(", "@import", "<script"] { #expect(!page.contains(word)) }
  }

  @Test func `headings, lists and what stands out are told as such`() {
    let page = page(
      .heading(level: 2, "Uno"),
      .list([[.paragraph(Words([.init("a", .strong), .init(" "), .init("b_c", .code)]))]]))
    #expect(page.contains("<h2>Uno</h2>\n<ul>\n<li>\n<p><strong>a</strong> <code>b_c</code></p>"))
  }

  @Test func `the cells of a table know the headings of their column and their row`() {
    let page = page(
      .table(.init(columns: [.init("Si"), .init("Entonces")], rows: [[["x"], ["y"]]])))
    #expect(
      page.contains(
        "<thead><tr><th scope=\"col\">Si</th><th scope=\"col\">Entonces</th></tr></thead>"))
    #expect(page.contains("<th scope=\"row\">\n<p>x</p>\n</th>\n<td>\n<p>y</p>\n</td>"))
  }

  @Test func `a box and a line are named for who listens`() {
    let page = page(.blanks([.init("cambiar a", hasBox: true, hasLine: true)]))
    #expect(
      page.contains(
        "<li><label><input type=\"checkbox\"> cambiar a</label> "
          + "<input type=\"text\" aria-label=\"cambiar a\"></li>"))
  }

  @Test func `nothing that is said can be taken for markup, nor steers anything`() {
    let page = page(.paragraph("<b>\"x\"</b> & \u{1B}[31m"))
    #expect(page.contains("<p>&lt;b&gt;&quot;x&quot;&lt;/b&gt; &amp; \u{FFFD}[31m</p>"))
  }
}
