; A route for logins without anything between, in a program that mentions no limit.
((program (expression_statement (call_expression
    function: (member_expression property: (property_identifier) @verb)
    arguments: (arguments . (string) @path . [(arrow_function) (function_expression)] .)) @finding)) @program
  (#eq? @verb "post")
  (#match? @path "(?i)/(login|signin|sign-in|authenticate|reset-?password|forgot-?password|verify-?otp)['\"]$")
  (#not-match? @program "(?i)limit|throttl|slowDown|brute|lockout|attempts"))
