; Memory or a file that is asked for, and used by the very next statement.
(compound_statement
  (declaration declarator: (init_declarator
    declarator: (pointer_declarator declarator: (identifier) @_made)
    value: [(call_expression function: (identifier) @_call)
            (cast_expression value: (call_expression function: (identifier) @_call))])) @finding
  . (comment)* . (expression_statement [
      (call_expression function: (identifier) @_user arguments: (argument_list (identifier) @_used))
      (assignment_expression left: (subscript_expression argument: (identifier) @_used))
      (assignment_expression left: (field_expression argument: (identifier) @_used))
      (assignment_expression left: (pointer_expression argument: (identifier) @_used))])
  (#any-of? @_call "malloc" "calloc" "realloc" "fopen" "strdup" "fdopen" "opendir")
  (#eq? @_made @_used)
  (#not-match? @_user "^(?:free|assert|check|is_null|return)$"))
(compound_statement
  (expression_statement (assignment_expression left: (identifier) @_made
    right: [(call_expression function: (identifier) @_call)
            (cast_expression value: (call_expression function: (identifier) @_call))])) @finding
  . (comment)* . (expression_statement [
      (call_expression function: (identifier) @_user arguments: (argument_list (identifier) @_used))
      (assignment_expression left: (subscript_expression argument: (identifier) @_used))
      (assignment_expression left: (field_expression argument: (identifier) @_used))
      (assignment_expression left: (pointer_expression argument: (identifier) @_used))])
  (#any-of? @_call "malloc" "calloc" "realloc" "fopen" "strdup" "fdopen" "opendir")
  (#eq? @_made @_used)
  (#not-match? @_user "^(?:free|assert|check|is_null|return)$"))
(compound_statement
  (declaration declarator: (init_declarator
    declarator: (pointer_declarator declarator: (identifier) @_made)
    value: (call_expression function: (identifier) @_call))) @finding
  . (comment)* . (return_statement (call_expression function: (identifier) @_user
      arguments: (argument_list (identifier) @_used)))
  (#any-of? @_call "fopen" "fdopen" "opendir")
  (#any-of? @_user "fgetc" "getc" "fread" "fgets" "fclose" "fputs" "fprintf" "fwrite" "readdir")
  (#eq? @_made @_used))
