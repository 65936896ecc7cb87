import Consultation
import PackBook

extension DecisionModel {
  /// Writes what the columns of the model hold for a visitor, as `assess --inputs` tells it.
  func write(inputsOf sheet: AnswerSheet, of questionnaire: Questionnaire) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      for input in inputs {
        writer.key(named: input.name)
        switch input.value(on: sheet, of: questionnaire) {
        case .number(let number): writer.number(number)
        case .word(let word): writer.string(word)
        case .list(let words): writer.list(words) { $0.string($1) }
        }
      }
    }
    return writer.bytes
  }
}
