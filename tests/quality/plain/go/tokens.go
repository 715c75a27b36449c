package plain

import (
	"fmt"
	"strings"
	"unicode"
)

// Token is a word, a number or a sign of a text.
type Token struct {
	Kind string
	Text string
}

// Tokenize splits an expression.
func Tokenize(text string) ([]Token, error) {
	var tokens []Token
	runes := []rune(text)
	for i := 0; i < len(runes); {
		start := i
		switch {
		case unicode.IsSpace(runes[i]):
			i++
		case unicode.IsDigit(runes[i]):
			for i < len(runes) && (unicode.IsDigit(runes[i]) || runes[i] == '.') {
				i++
			}
			tokens = append(tokens, Token{Kind: "number", Text: string(runes[start:i])})
		case unicode.IsLetter(runes[i]):
			for i < len(runes) && unicode.IsLetter(runes[i]) {
				i++
			}
			tokens = append(tokens, Token{Kind: "name", Text: string(runes[start:i])})
		case strings.ContainsRune("+-*/()", runes[i]):
			i++
			tokens = append(tokens, Token{Kind: "sign", Text: string(runes[start:i])})
		default:
			return nil, fmt.Errorf("unexpected %q at %d", runes[i], i)
		}
	}
	return tokens, nil
}
