extension Double {
  /// The natural logarithm of a positive number: reduced to [1, 2), then the series of the inverse hyperbolic tangent,
  /// to about 15 digits. Written out so that every platform gives the same bits.
  package var logarithm: Double {
    let mantissa = significand
    let ratio = (mantissa - 1) / (mantissa + 1)
    var power = ratio
    var sum = 0.0
    for odd in stride(from: 1.0, to: 35, by: 2) {
      sum += power / odd
      power *= ratio * ratio
    }
    return 2 * sum + Double(exponent) * 0.693147180559945309
  }
}
