import java.util.ArrayDeque;
import java.util.Deque;

/** A maze, and the shortest way through it. */
public class Grid {
    private static final int[][] STEPS = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};

    private final char[][] cells;

    public Grid(String... rows) {
        cells = new char[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            cells[row] = rows[row].toCharArray();
        }
    }

    public int shortest(int startRow, int startColumn, int endRow, int endColumn) {
        int[][] distance = new int[cells.length][cells[0].length];
        Deque<int[]> queue = new ArrayDeque<>();
        queue.add(new int[] {startRow, startColumn});
        distance[startRow][startColumn] = 1;
        while (!queue.isEmpty()) {
            int[] place = queue.remove();
            if (place[0] == endRow && place[1] == endColumn) {
                return distance[endRow][endColumn] - 1;
            }
            for (int[] step : STEPS) {
                int row = place[0] + step[0];
                int column = place[1] + step[1];
                if (isFree(row, column) && distance[row][column] == 0) {
                    distance[row][column] = distance[place[0]][place[1]] + 1;
                    queue.add(new int[] {row, column});
                }
            }
        }
        return -1;
    }

    private boolean isFree(int row, int column) {
        return row >= 0 && row < cells.length
                && column >= 0 && column < cells[row].length
                && cells[row][column] != '#';
    }
}
