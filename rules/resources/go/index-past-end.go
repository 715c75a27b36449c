package lists

func first() {
	numbers := make([]int, 4)
	// ruleid: index-past-end
	numbers[4] = 1
	// ok: index-past-end
	numbers[3] = 1
	// ruleid: index-past-end
	part := numbers[:5]
	// ok: index-past-end
	whole := numbers[:4]
	if len(numbers) > 4 {
		// ok: index-past-end
		numbers[4] = 2
	}
	use(part, whole)
}

func loop() {
	names := [3]string{"a", "b", "c"}
	for i := 0; i <= 3; i++ {
		// ruleid: index-past-end
		use(names[i])
	}
	for i := 0; i < 3; i++ {
		// ok: index-past-end
		use(names[i])
	}
	room := make([]byte, 0, 8)
	// ok: index-past-end
	use(room[:8])
	grown := []byte{1}
	grown = append(grown, 2)
	// ok: index-past-end
	use(grown[1])
}
