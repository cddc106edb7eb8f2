#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Double {
  /// The natural logarithm.
  package var logarithm: Double { log(self) }
}
