; The facts of a PHP chunk that rules ask about. `echo`, `print`, `include`, `exit` and backticks
; are calls of that name.
(function_call_expression arguments: (arguments) @arguments) @call
(member_call_expression arguments: (arguments) @arguments) @call
(nullsafe_member_call_expression arguments: (arguments) @arguments) @call
(scoped_call_expression arguments: (arguments) @arguments) @call
(object_creation_expression (arguments) @arguments) @call
(attribute (_) @callee parameters: (arguments) @arguments) @call
(echo_statement "echo" @callee (_) @argument) @call
(print_intrinsic "print" @callee (_) @argument) @call
(exit_statement "exit" @callee (_) @argument) @call
(include_expression "include" @callee (_) @argument) @call
(include_once_expression "include_once" @callee (_) @argument) @call
(require_expression "require" @callee (_) @argument) @call
(require_once_expression "require_once" @callee (_) @argument) @call
(shell_command_expression . "`" @callee) @call @argument
((php_tag) @callee . (expression_statement (_) @argument) @call (#eq? @callee "<?="))
((text_interpolation (php_tag) @callee .) . (expression_statement (_) @argument) @call
  (#eq? @callee "<?="))
(assignment_expression left: (_) @target right: (_) @value) @assign
(augmented_assignment_expression left: (_) @target right: (_) @value) @assign
(property_element name: (_) @target default_value: (_) @value) @assign
(const_element (name) @target "=" (_) @value) @assign
(simple_parameter name: (_) @target default_value: (_) @value) @assign
(static_variable_declaration name: (_) @target value: (_) @value) @assign
(array_element_initializer (_) @key "=>" (_) @value) @pair
(argument name: (_) @key ":" (_) @value) @pair
(string) @string
(encapsed_string) @string
(heredoc) @string
(nowdoc) @string
(comment) @comment
(catch_clause body: (compound_statement) @body) @catch
(namespace_use_clause (qualified_name) @module !alias) @import
(namespace_use_clause (_) @module alias: (_) @alias) @import
