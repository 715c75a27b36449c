; What comes in is added up, and nothing there looks at how much it is.
((call_expression
    function: (member_expression object: (identifier) @object property: (property_identifier) @on)
    arguments: (arguments . (string) @event . [(arrow_function) (function_expression)] @handler)) @finding
  (#any-of? @object "req" "request")
  (#eq? @on "on") (#match? @event "^['\"]data['\"]$")
  (#match? @handler "\\+=|\\.push\\(")
  (#not-match? @handler "(?i)length|limit|max|size|destroy|abort"))
