package plain

// Primes returns all primes below limit.
func Primes(limit int) []int {
	if limit < 2 {
		return nil
	}
	composite := make([]bool, limit)
	var primes []int
	for number := 2; number < limit; number++ {
		if composite[number] {
			continue
		}
		primes = append(primes, number)
		for multiple := number * number; multiple < limit; multiple += number {
			composite[multiple] = true
		}
	}
	return primes
}

// GreatestCommonDivisor is Euclid's.
func GreatestCommonDivisor(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	if a < 0 {
		return -a
	}
	return a
}
