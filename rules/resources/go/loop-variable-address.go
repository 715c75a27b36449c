package lists

func addresses(items []Item) (found []*Item, named map[string]*Item) {
	for _, item := range items {
		// ruleid: loop-variable-address
		found = append(found, &item)
	}
	for _, each := range items {
		// ruleid: loop-variable-address
		named[each.Name] = &each
	}
	for i := range items {
		// ok: loop-variable-address
		found = append(found, &items[i])
	}
	for _, item := range items {
		other := copied(item)
		// ok: loop-variable-address
		found = append(found, &other)
	}
	return found, named
}
