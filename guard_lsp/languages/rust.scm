; The facts of a Rust chunk that rules ask about. A macro is a call of its name with the `!`.
(call_expression arguments: (arguments) @arguments) @call
(macro_invocation macro: (_) (token_tree) @arguments) @call
(let_declaration pattern: (_) @target value: (_) @value) @assign
(const_item name: (_) @target value: (_) @value) @assign
(static_item name: (_) @target value: (_) @value) @assign
(assignment_expression left: (_) @target right: (_) @value) @assign
(compound_assignment_expr left: (_) @target right: (_) @value) @assign
(field_initializer field: (_) @key value: (_) @value) @pair
(string_literal) @string
(raw_string_literal) @string
(line_comment) @comment
(block_comment) @comment
(match_arm pattern: (match_pattern (tuple_struct_pattern type: (identifier) @_error))
  value: (block) @body (#eq? @_error "Err")) @catch
(if_expression condition: (let_condition pattern: (tuple_struct_pattern type: (identifier) @_error))
  consequence: (block) @body (#eq? @_error "Err")) @catch
(use_declaration argument: (identifier) @module) @import
(use_declaration argument: (scoped_identifier path: (_) @module name: (_) @name)) @import
(use_declaration argument: (use_as_clause path: (_) @module alias: (_) @alias)) @import
(use_declaration argument: (use_wildcard (_) @module)) @import
(use_declaration argument: (scoped_use_list path: (_) @module
  list: (use_list [(identifier) (scoped_identifier)] @name))) @import
(use_declaration argument: (scoped_use_list path: (_) @module
  list: (use_list (use_as_clause path: (_) @name alias: (_) @alias)))) @import
(extern_crate_declaration name: (_) @module) @import
