package plain

import "container/list"

type entry struct {
	key   string
	value int
}

// Cache forgets what was used longest ago.
type Cache struct {
	capacity int
	order    *list.List
	items    map[string]*list.Element
}

// NewCache makes an empty one.
func NewCache(capacity int) *Cache {
	return &Cache{capacity: capacity, order: list.New(), items: map[string]*list.Element{}}
}

// Get returns the value of key and whether it is known.
func (c *Cache) Get(key string) (int, bool) {
	element, ok := c.items[key]
	if !ok {
		return 0, false
	}
	c.order.MoveToFront(element)
	return element.Value.(*entry).value, true
}

// Put keeps the value of key.
func (c *Cache) Put(key string, value int) {
	if element, ok := c.items[key]; ok {
		element.Value.(*entry).value = value
		c.order.MoveToFront(element)
		return
	}
	c.items[key] = c.order.PushFront(&entry{key, value})
	if c.order.Len() > c.capacity {
		oldest := c.order.Back()
		c.order.Remove(oldest)
		delete(c.items, oldest.Value.(*entry).key)
	}
}
