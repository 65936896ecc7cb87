import CPangoCairo
import Paper

/// The pages of a PDF that is being drawn, and the parts of the document that are open.
final class PageCanvas {
  private let sink = Sink()
  private let surface: OpaquePointer?
  private let cairo: OpaquePointer?
  private var open: [Tag] = []
  private var chapters: [Int: Int32] = [:]

  /// Where Cairo puts its bytes.
  private final class Sink { var bytes: [UInt8] = [] }

  /// In points.
  init(width: Double, height: Double) {
    let write: cairo_write_func_t = { closure, data, count in
      guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
      let sink = Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
      sink.bytes += UnsafeBufferPointer(start: data, count: Int(count))
      return CAIRO_STATUS_SUCCESS
    }
    surface = cairo_pdf_surface_create_for_stream(
      write, Unmanaged.passUnretained(sink).toOpaque(), width, height)
    cairo = cairo_create(surface)
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  /// Draws a mark of a slab whose upper left corner is here.
  func draw(_ mark: Slab.Mark, x: Double, y: Double) {
    if mark.path.isEmpty { closeLeaf() } else { open(mark.path) }
    let (x, y) = (x + mark.x, y + mark.y)
    cairo_set_line_width(cairo, 0.5)
    cairo_set_source_rgb(cairo, 0, 0, 0)
    switch mark.ink {
    case .text(let line): line.draw(x: x, y: y, on: cairo)
    case .frame(let width, let height, let isShaded):
      cairo_rectangle(cairo, x, y, width, height)
      if isShaded {
        cairo_set_source_rgb(cairo, 0.92, 0.92, 0.92)
        cairo_fill_preserve(cairo)
      }
      cairo_set_source_rgb(cairo, 0.4, 0.4, 0.4)
      cairo_stroke(cairo)
    case .box(let side):
      cairo_rectangle(cairo, x + 0.5, y, side, side)
      cairo_stroke(cairo)
    case .rule(let width):
      cairo_move_to(cairo, x, y)
      cairo_line_to(cairo, x + width, y)
      cairo_stroke(cairo)
    case .code(let code, let side):
      let module = side / Double(code.width + 8)
      for run in code.runs {
        cairo_rectangle(
          cairo, x + Double(run.x + 4) * module, y + Double(run.y + 4) * module,
          Double(run.length) * module, module)
      }
      cairo_fill(cairo)
    case .point(let radius):
      cairo_new_path(cairo)
      cairo_arc(cairo, x, y, radius, 0, 2 * .pi)
      cairo_fill(cairo)
    }
  }

  /// Names a chapter that begins on a page, at a height.
  func enter(_ entry: Slab.Entry, page: Int, y: Double) {
    let above = chapters.filter { $0.key < entry.level }.max { $0.key < $1.key }?.value
    chapters = chapters.filter { $0.key < entry.level }
    chapters[entry.level] = cairo_pdf_surface_add_outline(
      surface, above ?? Int32(CAIRO_PDF_OUTLINE_ROOT), entry.title,
      "page=\(page) pos=[0 \(Int(y))]", cairo_pdf_outline_flags_t(0))
  }

  /// Ends a page; parts of the document may go on over it, a line of text may not.
  func endPage() {
    closeLeaf()
    cairo_show_page(cairo)
  }

  /// Ends the document.
  func finished() throws(PressError) -> [UInt8] {
    while let tag = open.popLast() { cairo_tag_end(cairo, tag.kind.rawValue) }
    let status = cairo_status(cairo)
    cairo_surface_finish(surface)
    for status in [status, cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    return sink.bytes
  }

  private func open(_ path: [Tag]) {
    while let last = open.last, !path.starts(with: open) {
      cairo_tag_end(cairo, last.kind.rawValue)
      open.removeLast()
    }
    for tag in path.dropFirst(open.count) {
      cairo_tag_begin(cairo, tag.kind.rawValue, nil)
      open.append(tag)
    }
  }

  private func closeLeaf() {
    guard let last = open.last, last.isLeaf else { return }
    cairo_tag_end(cairo, last.kind.rawValue)
    open.removeLast()
  }
}
