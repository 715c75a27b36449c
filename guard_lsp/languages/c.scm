; The facts of a C chunk that rules ask about. A declarator names its variable inside `*` and `[]`.
(call_expression arguments: (argument_list) @arguments) @call
(init_declarator declarator: (identifier) @target value: (_) @value) @assign
(init_declarator declarator: (pointer_declarator declarator: (identifier) @target) value: (_) @value) @assign
(init_declarator declarator: (array_declarator declarator: (identifier) @target) value: (_) @value) @assign
(assignment_expression left: (_) @target right: (_) @value) @assign
(preproc_def name: (identifier) @target value: (preproc_arg) @value
  (#match? @value "^\\s*[LuU8]*\"")) @assign
(initializer_pair designator: (field_designator (field_identifier) @key) value: (_) @value) @pair
(string_literal) @string
(comment) @comment
(preproc_include path: (_) @module) @import
(subscript_expression) @index
