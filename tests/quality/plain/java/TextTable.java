import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns. */
public class TextTable {
    private final List<String[]> rows = new ArrayList<>();
    private final int columns;

    public TextTable(String... header) {
        columns = header.length;
        rows.add(header);
    }

    public TextTable row(Object... cells) {
        String[] row = new String[columns];
        for (int index = 0; index < columns; index++) {
            row[index] = index < cells.length ? String.valueOf(cells[index]) : "";
        }
        rows.add(row);
        return this;
    }

    @Override
    public String toString() {
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int index = 0; index < columns; index++) {
                widths[index] = Math.max(widths[index], row[index].length());
            }
        }
        StringBuilder out = new StringBuilder();
        for (String[] row : rows) {
            for (int index = 0; index < columns; index++) {
                out.append(row[index]).append(" ".repeat(widths[index] - row[index].length() + 2));
            }
            out.append(System.lineSeparator());
        }
        return out.toString();
    }
}
