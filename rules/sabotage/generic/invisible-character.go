package main

// ruleid: invisible-character
const role = "user﻿"

// ok: invisible-character
const team = "👨‍👩‍👧"
