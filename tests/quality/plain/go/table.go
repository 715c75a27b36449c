package plain

import (
	"fmt"
	"strings"
)

// Table lays out rows in columns that are as wide as they have to be.
func Table(header []string, rows [][]string) string {
	widths := make([]int, len(header))
	for _, row := range append([][]string{header}, rows...) {
		for column, cell := range row {
			if column < len(widths) && len(cell) > widths[column] {
				widths[column] = len(cell)
			}
		}
	}
	var out strings.Builder
	write := func(row []string) {
		for column, cell := range row {
			fmt.Fprintf(&out, "%-*s  ", widths[column], cell)
		}
		out.WriteString("\n")
	}
	write(header)
	for _, row := range rows {
		write(row)
	}
	return out.String()
}
