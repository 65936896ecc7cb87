import Paper

/// What a document says of itself, as XMP (ISO 16684-1), and the same as its older dictionary has it.
enum Metadata {
  /// What made it.
  static let producer = "Antesala"

  /// A day as PDF writes it, at midnight UTC.
  static func pdfDate(_ day: String) -> String {
    "D:" + day.filter { $0.isNumber } + "000000Z"
  }

  /// The packet that stands in a document.
  static func packet(for document: PaperDocument) -> String {
    let author = document.author.map {
      "\n  <dc:creator><rdf:Seq><rdf:li>\($0.inMarkup)</rdf:li></rdf:Seq></dc:creator>"
    }
    let day = "\(document.day)T00:00:00Z"
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
       <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <pdfaid:part>2</pdfaid:part>
        <pdfaid:conformance>B</pdfaid:conformance>
       </rdf:Description>
       <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(document.title.inMarkup)</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>\(document.language.inMarkup)</rdf:li></rdf:Bag></dc:language>\(author ?? "")
       </rdf:Description>
       <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
        <pdf:Producer>\(producer)</pdf:Producer>
       </rdf:Description>
       <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
        <xmp:CreateDate>\(day)</xmp:CreateDate>
        <xmp:ModifyDate>\(day)</xmp:ModifyDate>
       </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }
}
