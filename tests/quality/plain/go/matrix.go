package plain

import "fmt"

// Matrix is rows of numbers.
type Matrix [][]float64

// Times multiplies two matrices.
func (m Matrix) Times(other Matrix) (Matrix, error) {
	if len(m) == 0 || len(m[0]) != len(other) {
		return nil, fmt.Errorf("%d columns do not fit %d rows", len(m), len(other))
	}
	product := make(Matrix, len(m))
	for row := range m {
		product[row] = make([]float64, len(other[0]))
		for column := range other[0] {
			for index, value := range m[row] {
				product[row][column] += value * other[index][column]
			}
		}
	}
	return product, nil
}

// Transposed has rows for columns.
func (m Matrix) Transposed() Matrix {
	if len(m) == 0 {
		return m
	}
	turned := make(Matrix, len(m[0]))
	for column := range turned {
		for row := range m {
			turned[column] = append(turned[column], m[row][column])
		}
	}
	return turned
}
