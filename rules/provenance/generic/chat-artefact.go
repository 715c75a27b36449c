package main

// ruleid: chat-artefact
// Sure, here is a helper for you
func add(a, b int) int { return a + b }

// ok: chat-artefact
// add returns the sum.
func sum(a, b int) int { return a + b }
