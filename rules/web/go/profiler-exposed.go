package main

import (
	// ok: profiler-exposed
	"net/http"
	// ruleid: profiler-exposed
	_ "net/http/pprof"
	// ruleid: profiler-exposed
	_ "expvar"
	// ok: profiler-exposed
	"runtime/pprof"
)
