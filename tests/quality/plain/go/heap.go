package plain

import "container/heap"

type job struct {
	name     string
	priority int
}

type jobs []job

func (j jobs) Len() int           { return len(j) }
func (j jobs) Less(a, b int) bool { return j[a].priority > j[b].priority }
func (j jobs) Swap(a, b int)      { j[a], j[b] = j[b], j[a] }
func (j *jobs) Push(value any)    { *j = append(*j, value.(job)) }

func (j *jobs) Pop() any {
	old := *j
	last := old[len(old)-1]
	*j = old[:len(old)-1]
	return last
}

// InOrder gives the names of the jobs, the most important first.
func InOrder(priorities map[string]int) []string {
	waiting := &jobs{}
	for name, priority := range priorities {
		heap.Push(waiting, job{name, priority})
	}
	var names []string
	for waiting.Len() > 0 {
		names = append(names, heap.Pop(waiting).(job).name)
	}
	return names
}
