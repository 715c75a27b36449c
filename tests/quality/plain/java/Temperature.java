import java.util.Locale;

/** Degrees in three scales. */
public enum Temperature {
    CELSIUS {
        @Override
        double toKelvin(double degrees) {
            return degrees + 273.15;
        }

        @Override
        double fromKelvin(double kelvin) {
            return kelvin - 273.15;
        }
    },
    FAHRENHEIT {
        @Override
        double toKelvin(double degrees) {
            return (degrees + 459.67) * 5 / 9;
        }

        @Override
        double fromKelvin(double kelvin) {
            return kelvin * 9 / 5 - 459.67;
        }
    };

    abstract double toKelvin(double degrees);

    abstract double fromKelvin(double kelvin);

    public double convert(double degrees, Temperature target) {
        return target.fromKelvin(toKelvin(degrees));
    }

    public static String told(double degrees, Temperature scale) {
        return String.format(Locale.ROOT, "%.1f degrees %s", degrees, scale.name().toLowerCase(Locale.ROOT));
    }
}
