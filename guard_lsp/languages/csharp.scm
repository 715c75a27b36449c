; The facts of a C# chunk that rules ask about. A member in `new T { Name = v }` is an assignment.
(invocation_expression arguments: (argument_list) @arguments) @call
(object_creation_expression arguments: (argument_list) @arguments) @call
(object_creation_expression type: (_) @callee !arguments) @call
(attribute name: (_) @callee (attribute_argument_list) @arguments) @call
(attribute name: (_) @callee .) @call
(variable_declarator name: (_) @target "=" (_) @value) @assign
(assignment_expression left: (_) @target right: (_) @value) @assign
(property_declaration name: (_) @target value: (_) @value) @assign
(parameter name: (_) @target "=" (_) @value) @assign
(argument name: (_) @key ":" (_) @value) @pair
(attribute_argument name: (_) @key (_) @value .) @pair
(initializer_expression . (string_literal) @key . (_) @value .) @pair
(string_literal) @string
(verbatim_string_literal) @string
(raw_string_literal) @string
(interpolated_string_expression) @string
(comment) @comment
(catch_clause body: (block) @body) @catch
(using_directive !name (_) @module) @import
(using_directive name: (_) @alias "=" (_) @module) @import
