package plain

import (
	"bufio"
	"io"
	"sort"
	"strings"
)

// Count is a word and how often it occurs.
type Count struct {
	Word  string
	Times int
}

// Words counts the words that are read, the most frequent first.
func Words(reader io.Reader) ([]Count, error) {
	scanner := bufio.NewScanner(reader)
	scanner.Split(bufio.ScanWords)
	times := map[string]int{}
	for scanner.Scan() {
		word := strings.ToLower(strings.Trim(scanner.Text(), ".,;:!?"))
		if word != "" {
			times[word]++
		}
	}
	if err := scanner.Err(); err != nil {
		return nil, err
	}
	counts := make([]Count, 0, len(times))
	for word, number := range times {
		counts = append(counts, Count{word, number})
	}
	sort.Slice(counts, func(i, j int) bool {
		if counts[i].Times != counts[j].Times {
			return counts[i].Times > counts[j].Times
		}
		return counts[i].Word < counts[j].Word
	})
	return counts, nil
}
