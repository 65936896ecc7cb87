import Consultation
import LineApp
import Testing

private let toTheWord = [
  "1", "1", "0", "34", "1", "0", "1", "2", "2", "0", "0", "Ana Ejemplo", "1", "664 000 0000",
  "2", "1", "2", "Ana Ejemplo Prueba",
]

@Test func `a visit in plain lines is counted once, by how far it came`() throws {
  var visitor = try Visitor(.es, typing: toTheWord)
  visitor.type("Acepto")
  visitor.happen(.saved(Folio(bits: 7)))
  #expect(visitor.counted == [])
  visitor.type("0")
  #expect(visitor.counted == [Landmark.allCases.filter { $0 != .plan }])
  visitor.happen(.ended)
  #expect(visitor.counted.count == 1)
}

@Test func `whoever goes away is counted as far as they came`() throws {
  var visitor = try Visitor(.es, typing: ["1", "1", "0", "34", "salir", "1"])
  #expect(visitor.counted == [[.welcome, .notice, .question]])
  visitor.type(["2", "back"])
  #expect(visitor.counted.last == [.welcome, .notice])
  visitor.type(["1", "1"])
  visitor.happen(.idle)
  #expect(visitor.counted.count == 3)
}

@Test func `nobody is counted who never went past the welcome`() throws {
  var visitor = try Visitor(.es, typing: ["ayuda", "9", "language"])
  visitor.happen(.idle)
  visitor.happen(.ended)
  #expect(visitor.counted == [])
}
