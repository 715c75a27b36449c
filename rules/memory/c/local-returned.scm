; An array or a variable of the function that is returned by its address.
(compound_statement
  (declaration . type: (_) declarator: [
    (array_declarator declarator: (identifier) @_local)
    (init_declarator declarator: (array_declarator declarator: (identifier) @_local))])
  (return_statement . (identifier) @_returned) @finding
  (#eq? @_local @_returned))
(compound_statement
  (declaration . type: (_) declarator: [
    (identifier) @_local
    (init_declarator declarator: (identifier) @_local)])
  (return_statement . (pointer_expression "&" argument: (identifier) @_returned)) @finding
  (#eq? @_local @_returned))
