; The facts of a Dockerfile that rules ask about: an instruction is a call of its name, and what
; ENV and ARG set is an assignment.
(from_instruction (image_spec) @argument) @call
(run_instruction (shell_command) @argument) @call
(run_instruction (heredoc_block) @argument) @call
(run_instruction (json_string_array) @arguments) @call
(cmd_instruction (shell_command) @argument) @call
(cmd_instruction (json_string_array) @arguments) @call
(entrypoint_instruction (shell_command) @argument) @call
(entrypoint_instruction (json_string_array) @arguments) @call
(add_instruction) @call @arguments
(copy_instruction) @call @arguments
(expose_instruction) @call @arguments
(volume_instruction (json_string_array) @arguments) @call
(user_instruction user: (_) @argument) @call
(workdir_instruction (path) @argument) @call
(env_pair name: (_) @target value: (_) @value) @assign
(arg_instruction name: (_) @argument !default) @call
(arg_instruction name: (_) @target default: (_) @value) @assign
(label_pair key: (_) @key value: (_) @value) @pair
(double_quoted_string) @string
(single_quoted_string) @string
(json_string) @string
(comment) @comment
