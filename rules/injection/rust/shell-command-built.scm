; `.arg("-c").arg(text)` where the text is no literal.
((call_expression
  function: (field_expression
    value: (call_expression arguments: (arguments . (string_literal) @flag .))
    field: (field_identifier) @method)
  arguments: (arguments . [
    (macro_invocation) (identifier) (field_expression) (call_expression)
    (reference_expression (macro_invocation)) (reference_expression (identifier))
    (reference_expression (field_expression)) (binary_expression)
  ] .)) @finding
  (#eq? @method "arg")
  (#match? @flag "^\"(-l?c|/[cC]|-Command)\"$"))
