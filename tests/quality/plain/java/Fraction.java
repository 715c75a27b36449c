/** A fraction in its lowest terms. */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {
    public Fraction {
        if (denominator == 0) {
            throw new ArithmeticException("the denominator is zero");
        }
        long divisor = divisorOf(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -1 : 1;
        numerator = sign * numerator / divisor;
        denominator = sign * denominator / divisor;
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator * other.denominator + other.numerator * denominator,
                denominator * other.denominator);
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator * other.numerator, denominator * other.denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        return Long.compare(numerator * other.denominator, other.numerator * denominator);
    }

    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    private static long divisorOf(long a, long b) {
        return b == 0 ? Math.max(a, 1) : divisorOf(b, a % b);
    }
}
