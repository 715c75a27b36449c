package plain

import (
	"fmt"
	"math"
)

// Shape has an area and an outline.
type Shape interface {
	Area() float64
	Outline() float64
}

type Circle struct{ Radius float64 }

type Rectangle struct{ Width, Height float64 }

func (c Circle) Area() float64    { return math.Pi * c.Radius * c.Radius }
func (c Circle) Outline() float64 { return 2 * math.Pi * c.Radius }

func (r Rectangle) Area() float64    { return r.Width * r.Height }
func (r Rectangle) Outline() float64 { return 2 * (r.Width + r.Height) }

// Describe tells of a shape in words.
func Describe(shape Shape) string {
	switch each := shape.(type) {
	case Circle:
		return fmt.Sprintf("a circle of radius %.2f", each.Radius)
	case Rectangle:
		return fmt.Sprintf("a rectangle of %.2f by %.2f", each.Width, each.Height)
	default:
		return fmt.Sprintf("a shape of area %.2f", shape.Area())
	}
}
