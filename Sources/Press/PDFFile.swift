import CQPDF

/// A PDF whose objects can be read and changed, by qpdf.
///
/// qpdf keeps the first thing that goes wrong; ``written()`` tells it.
final class PDFFile {
  typealias Object = qpdf_oh

  private var file: qpdf_data?

  init() {
    file = qpdf_init()
    qpdf_silence_errors(file)
    qpdf_set_suppress_warnings(file, 1)
  }

  deinit { qpdf_cleanup(&file) }

  /// Reads a file, whose bytes must stay where they are as long as this one lives.
  func read(_ bytes: UnsafeRawBufferPointer) throws(PressError) {
    let text = bytes.assumingMemoryBound(to: CChar.self)
    qpdf_read_memory(file, "document", text.baseAddress, UInt64(text.count), nil)
    try check()
  }

  /// With everything pressed: a structure is thousands of small objects.
  func written() throws(PressError) -> [UInt8] {
    try check()
    qpdf_init_write_memory(file)
    qpdf_set_object_stream_mode(file, qpdf_o_generate)
    qpdf_set_stream_data_mode(file, qpdf_s_compress)
    qpdf_set_minimum_pdf_version(file, "1.7")
    qpdf_set_newline_before_endstream(file, 1)
    qpdf_set_deterministic_ID(file, 1)
    qpdf_write(file)
    try check()
    return Array(
      UnsafeBufferPointer(start: qpdf_get_buffer(file), count: qpdf_get_buffer_length(file)))
  }

  private func check() throws(PressError) {
    guard qpdf_has_error(file) != 0 else { return }
    let error = qpdf_get_error(file)
    throw .archiving(String(cString: qpdf_get_error_message_detail(file, error)))
  }
}

extension PDFFile {
  var root: Object { qpdf_get_root(file) }

  var trailer: Object { qpdf_get_trailer(file) }

  var pages: [Object] {
    let count = qpdf_get_num_pages(file)
    return count > 0 ? (0..<count).map { qpdf_get_page_n(file, Int($0)) } : []
  }

  func get(_ key: String, of object: Object) -> Object {
    // What asks a null for a key is an error for qpdf.
    isDictionary(object) ? qpdf_oh_get_key(file, object, key) : object
  }

  func set(_ key: String, of object: Object, to value: Object) {
    qpdf_oh_replace_key(file, object, key, value)
  }

  func remove(_ key: String, of object: Object) { qpdf_oh_remove_key(file, object, key) }

  func isDictionary(_ object: Object) -> Bool { qpdf_oh_is_dictionary(file, object) != 0 }

  /// The keys of a dictionary; none of anything else.
  func keys(of object: Object) -> [String] {
    guard isDictionary(object) else { return [] }
    qpdf_oh_begin_dict_key_iter(file, object)
    var keys: [String] = []
    while qpdf_oh_dict_more_keys(file) != 0 {
      keys.append(String(cString: qpdf_oh_dict_next_key(file)))
    }
    return keys
  }

  /// The items of an array; anything else is its own only item.
  func items(of object: Object) -> [Object] {
    guard qpdf_oh_is_array(file, object) != 0 else { return [object] }
    return (0..<qpdf_oh_get_array_n_items(file, object)).map {
      qpdf_oh_get_array_item(file, object, $0)
    }
  }

  func name(_ object: Object) -> String? {
    qpdf_oh_is_name(file, object) != 0 ? String(cString: qpdf_oh_get_name(file, object)) : nil
  }

  /// An object as PDF writes it.
  func parsed(_ text: String) -> Object { qpdf_oh_parse(file, text) }

  func text(_ text: String) -> Object { qpdf_oh_new_unicode_string(file, text) }

  func list(_ items: [Object]) -> Object {
    let list = qpdf_oh_new_array(file)
    for item in items { qpdf_oh_append_item(file, list, item) }
    return list
  }

  func indirect(_ object: Object) -> Object { qpdf_make_indirect_object(file, object) }

  /// A stream of bytes, with entries of its dictionary.
  func stream(_ bytes: [UInt8], _ entries: String) -> Object {
    let stream = qpdf_oh_new_stream(file)
    let nothing = qpdf_oh_new_null(file)
    qpdf_oh_replace_stream_data(file, stream, bytes, bytes.count, nothing, nothing)
    let dictionary = qpdf_oh_get_dict(file, stream)
    let given = parsed(entries)
    for key in keys(of: given) { set(key, of: dictionary, to: get(key, of: given)) }
    return stream
  }
}
