package plain

import "sync"

// Squares computes with several workers and keeps the order.
func Squares(numbers []int, workers int) []int {
	results := make([]int, len(numbers))
	jobs := make(chan int)
	var group sync.WaitGroup
	for range workers {
		group.Add(1)
		go func() {
			defer group.Done()
			for index := range jobs {
				results[index] = numbers[index] * numbers[index]
			}
		}()
	}
	for index := range numbers {
		jobs <- index
	}
	close(jobs)
	group.Wait()
	return results
}

// Counter may be used by several goroutines.
type Counter struct {
	mutex  sync.Mutex
	counts map[string]int
}

// Add counts one more of key.
func (c *Counter) Add(key string) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.counts == nil {
		c.counts = make(map[string]int)
	}
	c.counts[key]++
}
