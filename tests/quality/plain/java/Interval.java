import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of time. */
public record Interval(LocalDateTime start, LocalDateTime end) {
    public Interval {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("ends before it starts");
        }
    }

    public boolean overlaps(Interval other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public static List<Interval> merged(List<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparing(Interval::start));
        List<Interval> merged = new ArrayList<>();
        for (Interval each : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).overlaps(each)) {
                Interval before = merged.get(last);
                LocalDateTime end = before.end.isAfter(each.end) ? before.end : each.end;
                merged.set(last, new Interval(before.start, end));
            } else {
                merged.add(each);
            }
        }
        return merged;
    }
}
