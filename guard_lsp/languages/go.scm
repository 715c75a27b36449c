; The facts of a Go chunk that rules ask about.
(call_expression arguments: (argument_list) @arguments) @call
(composite_literal type: [(type_identifier) (qualified_type)] @callee body: (literal_value) @arguments) @call
(short_var_declaration left: (expression_list . (_) @target) right: (expression_list . (_) @value)) @assign
(assignment_statement left: (expression_list . (_) @target) right: (expression_list . (_) @value)) @assign
(var_spec name: (identifier) @target value: (expression_list . (_) @value)) @assign
(const_spec name: (identifier) @target value: (expression_list . (_) @value)) @assign
(keyed_element key: (_) @key value: (_) @value) @pair
(interpreted_string_literal) @string
(raw_string_literal) @string
(import_spec !name path: (_) @module) @import
(import_spec name: (_) @alias path: (_) @module) @import
(index_expression) @index
(slice_expression) @index
(comment) @comment
