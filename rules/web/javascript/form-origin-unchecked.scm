; A program that keeps sessions in cookies, reads forms, and mentions no protection.
((program (expression_statement (call_expression arguments: (arguments (call_expression
    function: (identifier) @session)) @given) @finding)) @program
  (#any-of? @session "session" "cookieSession" "expressSession")
  (#not-match? @given "sameSite")
  (#match? @program "\\.(post|put|patch|delete)\\(")
  (#not-match? @program "(?i)csrf|xsrf|sameSite|headers\\.origin|get\\(['\"]origin"))
