package main

// ruleid: protection-off-for-now
var config = &tls.Config{InsecureSkipVerify: true} // for local development

// ok: protection-off-for-now
var other = &tls.Config{MinVersion: tls.VersionTLS13} // for now
