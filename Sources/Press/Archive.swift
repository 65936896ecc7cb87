import CQPDF
import Paper

/// Makes a PDF one that is kept: PDF/A-2b (ISO 19005-2), with what Cairo leaves out.
///
/// Cairo draws, embeds fonts and writes the structure. What is added here: language and title, metadata
/// that say the same as the document's own, the colours that red, green and blue stand for, names for
/// the headings of tables, and an identifier that hangs on the content alone. What goes: the group
/// that each page declares as if something on it could be seen through. Numbers of clauses are those of
/// ISO 19005-2.
enum Archive {
  /// The same document, fit to be kept.
  static func conforming(
    _ bytes: [UInt8], _ document: PaperDocument
  ) throws(PressError) -> [UInt8] {
    let profile = try ColorProfile.sRGB()
    let result = bytes.withUnsafeBytes { buffer -> Result<[UInt8], PressError> in
      let file = PDFFile()
      return Result { () throws(PressError) -> [UInt8] in
        try file.read(buffer)
        change(file, document, profile)
        return try file.written()
      }
    }
    return try result.get()
  }

  private static func change(
    _ file: PDFFile, _ document: PaperDocument, _ profile: [UInt8]
  ) {
    let root = file.root
    file.set("/Lang", of: root, to: file.text(document.language))
    file.set("/MarkInfo", of: root, to: file.parsed("<< /Marked true >>"))
    file.set("/ViewerPreferences", of: root, to: file.parsed("<< /DisplayDocTitle true >>"))
    let metadata = file.stream(
      Array(Metadata.packet(for: document).utf8), "<< /Type /Metadata /Subtype /XML >>")
    file.set("/Metadata", of: root, to: metadata)
    file.set("/OutputIntents", of: root, to: intent(in: file, profile))
    file.set("/Info", of: file.trailer, to: facts(of: document, in: file))
    for page in file.pages {
      file.remove("/Group", of: page)
      file.set("/Tabs", of: page, to: file.parsed("/S"))
      mapGlyphs(of: file.get("/Font", of: file.get("/Resources", of: page)), in: file)
    }
    nameHeads(below: file.get("/StructTreeRoot", of: root), in: file)
  }

  private static func intent(in file: PDFFile, _ profile: [UInt8]) -> PDFFile.Object {
    let intent = file.parsed(
      """
      << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1)
      /Info (sRGB IEC61966-2.1) /RegistryName (http://www.color.org) >>
      """)
    file.set("/DestOutputProfile", of: intent, to: file.stream(profile, "<< /N 3 >>"))
    return file.list([intent])
  }

  private static func facts(of document: PaperDocument, in file: PDFFile) -> PDFFile.Object {
    let facts = file.parsed("<< >>")
    var texts = [
      ("/Title", document.title), ("/Producer", Metadata.producer),
      ("/CreationDate", Metadata.pdfDate(document.day)),
      ("/ModDate", Metadata.pdfDate(document.day)),
    ]
    if let author = document.author { texts.append(("/Author", author)) }
    for (key, text) in texts { file.set(key, of: facts, to: file.text(text)) }
    return file.indirect(facts)
  }

  /// Says of fonts whose letters go by number that the numbers are those of the font (6.2.11.3.2).
  private static func mapGlyphs(of fonts: PDFFile.Object, in file: PDFFile) {
    for key in file.keys(of: fonts) {
      for part in file.items(of: file.get("/DescendantFonts", of: file.get(key, of: fonts))) {
        guard file.name(file.get("/Subtype", of: part)) == "/CIDFontType2" else { continue }
        file.set("/CIDToGIDMap", of: part, to: file.parsed("/Identity"))
      }
    }
  }

  /// Says of each heading cell whether it names its column or its row.
  private static func nameHeads(below element: PDFFile.Object, in file: PDFFile) {
    let parts = file.items(of: file.get("/K", of: element)).filter { file.isDictionary($0) }
    let isHeadings =
      !parts.isEmpty && parts.allSatisfy { file.name(file.get("/S", of: $0)) == "/TH" }
    for part in parts {
      if file.name(file.get("/S", of: part)) == "/TH" {
        let scope = isHeadings ? "/Column" : "/Row"
        file.set("/A", of: part, to: file.parsed("<< /O /Table /Scope \(scope) >>"))
      }
      nameHeads(below: part, in: file)
    }
  }
}
