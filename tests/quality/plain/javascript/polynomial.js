// Polynomials by their coefficients, the constant first.
class Polynomial {
  constructor(...coefficients) {
    this.coefficients = coefficients;
  }

  at(x) {
    return this.coefficients.reduceRight((sum, each) => sum * x + each, 0);
  }

  plus(other) {
    const size = Math.max(this.coefficients.length, other.coefficients.length);
    const sums = Array.from({ length: size }, (_, index) => {
      return (this.coefficients[index] ?? 0) + (other.coefficients[index] ?? 0);
    });
    return new Polynomial(...sums);
  }

  derivative() {
    return new Polynomial(...this.coefficients.slice(1).map((each, index) => each * (index + 1)));
  }

  root(guess = 1, rounds = 50) {
    const slope = this.derivative();
    let x = guess;
    for (let round = 0; round < rounds; round += 1) {
      const rise = slope.at(x);
      if (rise === 0) break;
      x -= this.at(x) / rise;
    }
    return x;
  }
}

module.exports = Polynomial;
