; A route for administrators without anything between, in a program that mentions no check.
((program (expression_statement (call_expression
    function: (member_expression property: (property_identifier) @verb)
    arguments: (arguments . (string) @path . [(arrow_function) (function_expression)] @handler .)) @finding)) @program
  (#any-of? @verb "get" "post" "put" "patch" "delete")
  (#match? @path "(?i)^['\"](/api)?(/v[0-9]+)?/(admin|internal|debug|manage|management)(/|['\"])")
  (#not-match? @handler "(?i)auth|role|session|token|isAdmin|req\\.user|permission|api-?key")
  (#not-match? @program "(?i)\\.use\\([^)]*(auth|admin|protect|guard|session|passport|jwt)"))
