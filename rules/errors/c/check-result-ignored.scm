; A call that gives up rights, as a statement of its own.
((expression_statement (call_expression function: (identifier) @_call)) @finding
  (#any-of? @_call "setuid" "setgid" "seteuid" "setegid" "setresuid" "setresgid" "setreuid"
    "setregid" "setgroups" "initgroups" "chroot"))
