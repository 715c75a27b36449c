; The facts of a Bash chunk that rules ask about: a command is a call of its name.
(command name: (command_name) @callee) @call
(variable_assignment name: (_) @target value: (_) @value) @assign
(string) @string
(raw_string) @string
(pipeline) @pipe
(comment) @comment
