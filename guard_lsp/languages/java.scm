; The facts of a Java chunk that rules ask about.
(method_invocation arguments: (argument_list) @arguments) @call
(object_creation_expression arguments: (argument_list) @arguments) @call
(variable_declarator name: (identifier) @target value: (_) @value) @assign
(assignment_expression left: (_) @target right: (_) @value) @assign
(element_value_pair key: (_) @key value: (_) @value) @pair
(string_literal) @string
(catch_clause body: (block) @body) @catch
(import_declaration (scoped_identifier) @module) @import
(line_comment) @comment
(block_comment) @comment
