import CYaml

extension YAMLTree {
  /// Reads a file from the events of libyaml; `nil` where it is empty.
  ///
  /// Tags are let go, since all scalars are texts here. An alias stands for a copy of what it names.
  /// - Throws: what is wrong first, or where a file goes beyond ``YAMLLimits``.
  /// - Complexity: O(n) in the bytes and in the nodes, aliases spelled out.
  static func read(_ file: [UInt8]) throws(YAMLRefusal) -> Self? {
    guard file.count <= YAMLLimits.bytes else {
      throw YAMLRefusal(line: 1, column: 1, fault: .file(.tooLarge))
    }
    try refuseDirectives(file)
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      throw YAMLRefusal(line: 1, column: 1, fault: .file(.noMemory))
    }
    defer { yaml_parser_delete(parser) }
    let result = file.withUnsafeBufferPointer { bytes in
      Result { () throws(YAMLRefusal) in
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        var builder = YAMLBuilder()
        while !builder.isOver {
          var event = yaml_event_t()
          guard yaml_parser_parse(parser, &event) == 1 else {
            throw refusal(of: parser.pointee, in: bytes)
          }
          defer { yaml_event_delete(&event) }
          try builder.take(event)
        }
        return builder.tree
      }
    }
    let tree = try result.get()
    return tree.entries.isEmpty ? nil : tree
  }

  /// What libyaml says, where it says it.
  private static func refusal(
    of parser: yaml_parser_t, in bytes: UnsafeBufferPointer<UInt8>
  ) -> YAMLRefusal {
    let finding = parser.problem.map { String(cString: $0) }
    var (line, column) = (Int(parser.problem_mark.line), Int(parser.problem_mark.column))
    if finding?.hasPrefix("Maximum nesting level") == true {
      // libyaml looks ahead, and has a limit of its own.
      return YAMLRefusal(
        line: Int(parser.mark.line) + 1, column: Int(parser.mark.column) + 1,
        fault: .yaml(.tooDeep))
    }
    if parser.error == YAML_READER_ERROR {
      // The reader knows no lines, only how many bytes it has passed.
      let before = bytes.prefix(Int(clamping: parser.problem_offset))
      let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
      line = before.count { $0 == 10 }
      column = before[start...].count { $0 & 0xC0 != 0x80 }
    }
    return YAMLRefusal(
      line: line + 1, column: column + 1, fault: .yaml(.malformed(finding)))
  }

  private static func refuseDirectives(_ file: [UInt8]) throws(YAMLRefusal) {
    var count = 0
    for (number, line) in file.split(separator: 10, omittingEmptySubsequences: false).enumerated()
    where line.starts(with: "%TAG".utf8) {
      count += 1
      guard count <= YAMLLimits.directives else {
        throw YAMLRefusal(line: number + 1, column: 1, fault: .yaml(.tooManyDirectives))
      }
    }
  }
}
