; Where names get their values in Bash, and what tests them.
(function_definition) @scope
(variable_assignment name: (_) @target "=" value: (_) @value) @define
(variable_assignment name: (_) @target "+=" value: (_) @value) @extend
(for_statement variable: (_) @target value: (_) @value) @define
(command name: (command_name) @method argument: (word) @target
  (#any-of? @method "read" "mapfile" "readarray") (#match? @target "^[A-Za-z_][A-Za-z_0-9]*$")) @define @value
(command name: (command_name) @method . argument: (word) @flag . argument: (word) @target
  (#eq? @method "printf") (#eq? @flag "-v")) @define @value
(if_statement condition: (_) @test)
(elif_clause (_) @test)
(while_statement condition: (_) @test)
(case_statement value: (_) @test)
(list . (_) @test)
(compound_statement (command) @test)
(program (command) @test)
