; The facts of a JavaScript or TypeScript chunk that rules ask about.
(call_expression arguments: (arguments) @arguments) @call
(new_expression arguments: (arguments) @arguments) @call
(assignment_expression left: (_) @target right: (_) @value) @assign
(augmented_assignment_expression left: (_) @target right: (_) @value) @assign
(variable_declarator name: (identifier) @target value: (_) @value) @assign
(pair key: (_) @key value: (_) @value) @pair
(string) @string
(template_string) @string
(catch_clause body: (statement_block) @body) @catch
(import_statement source: (string) @module) @import
(import_statement (import_clause (identifier) @alias) source: (string) @module) @import
(import_statement (import_clause (namespace_import (identifier) @alias)) source: (string) @module) @import
(import_statement (import_clause (named_imports
  (import_specifier name: (_) @name !alias))) source: (string) @module) @import
(import_statement (import_clause (named_imports
  (import_specifier name: (_) @name alias: (_) @alias))) source: (string) @module) @import
(variable_declarator name: (identifier) @alias value: (call_expression
  function: (identifier) @require arguments: (arguments . (string) @module .))
  (#eq? @require "require")) @import
(variable_declarator name: (object_pattern (shorthand_property_identifier_pattern) @name)
  value: (call_expression function: (identifier) @require arguments: (arguments . (string) @module .))
  (#eq? @require "require")) @import
(variable_declarator name: (object_pattern (pair_pattern key: (_) @name value: (identifier) @alias))
  value: (call_expression function: (identifier) @require arguments: (arguments . (string) @module .))
  (#eq? @require "require")) @import
(comment) @comment
