import java.util.Arrays;

/** A polynomial by its coefficients, the constant first. */
public final class Polynomial {
    private final double[] coefficients;

    public Polynomial(double... coefficients) {
        this.coefficients = coefficients.clone();
    }

    public double at(double x) {
        double value = 0;
        for (int index = coefficients.length - 1; index >= 0; index--) {
            value = value * x + coefficients[index];
        }
        return value;
    }

    public Polynomial derivative() {
        double[] result = new double[Math.max(coefficients.length - 1, 0)];
        for (int index = 0; index < result.length; index++) {
            result[index] = coefficients[index + 1] * (index + 1);
        }
        return new Polynomial(result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Polynomial that && Arrays.equals(coefficients, that.coefficients);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coefficients);
    }
}
