// Package plain holds code without any security meaning.
package plain

import "errors"

// ErrEmpty says that there is nothing to take.
var ErrEmpty = errors.New("the stack is empty")

// Stack gives back first what came last.
type Stack[T any] struct {
	items []T
}

func (s *Stack[T]) Push(item T) {
	s.items = append(s.items, item)
}

func (s *Stack[T]) Pop() (T, error) {
	var none T
	if len(s.items) == 0 {
		return none, ErrEmpty
	}
	last := len(s.items) - 1
	item := s.items[last]
	s.items = s.items[:last]
	return item, nil
}

func (s *Stack[T]) Len() int {
	return len(s.items)
}
