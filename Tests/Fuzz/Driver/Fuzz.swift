import Foundation

/// `Fuzz TARGET [libFuzzer's arguments]`: searches for bytes that break a law, led by what they reach.
///
/// The compiler's `-sanitize=fuzzer` brings libFuzzer along; its driver is called instead of its
/// `main`, so that one program has all targets. Without arguments it lists them.
@main
enum Fuzz {
  // One thread calls libFuzzer and is called back by it.
  nonisolated(unsafe) private static var target: FuzzTarget?

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let chosen = FuzzTarget.all.first(where: { $0.name == arguments[1] })
    else {
      for target in FuzzTarget.all { print(target.name) }
      return
    }
    target = chosen
    let rest = [arguments[0]] + arguments.dropFirst(2)
    var words = rest.map { strdup($0) } + [nil]
    var count = CInt(rest.count)
    words.withUnsafeMutableBufferPointer { words in
      var start = words.baseAddress
      exit(runDriver(&count, &start) { Fuzz.take($0, $1) })
    }
  }

  private static func take(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do {
      try target?.read(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    } catch {
      fatalError("a law is broken: \(error)")
    }
  }
}

/// libFuzzer's loop, for programs with a `main` of their own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ take: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
