; Where names get their values in Ruby, and what tests them.
(method) @scope
(singleton_method) @scope
(lambda) @scope
(block) @scope
(do_block) @scope
(assignment
  left: [(identifier) (instance_variable) (global_variable) (constant) (element_reference)
    (left_assignment_list)] @target
  right: (_) @value) @define
(operator_assignment left: (_) @target right: (_) @value) @extend
(binary left: [(identifier) (instance_variable)] @target operator: "<<" right: (_) @value) @extend
(call receiver: [(identifier) (instance_variable)] @target method: (identifier) @_adds
  arguments: (argument_list) @value
  (#any-of? @_adds "push" "append" "concat" "add" "merge!" "insert" "unshift" "write" "prepend")) @extend
(for pattern: (_) @target value: (_) @value) @define
(if condition: (_) @test)
(elsif condition: (_) @test)
(unless condition: (_) @test)
(if_modifier condition: (_) @test)
(unless_modifier condition: (_) @test)
(while condition: (_) @test)
(conditional condition: (_) @test)
(case value: (_) @test)
(binary left: (_) @test operator: ["&&" "and"])
((call method: (identifier) @_tests) @test
  (#match? @_tests "^(?:valid|check|verify|ensure|assert|authoriz|guard|reject)"))
(return (argument_list) @returned)
(do_block body: (body_statement (_) @returned .))
(block body: (block_body (_) @returned .))
