; A check whose whole body is `return true`, or `return nil` where that is the answer of an error.
((function_declaration name: (identifier) @name result: (type_identifier) @result body: (block) @body) @finding
  (#match? @name "^([iI]s|[hH]as|[cC]an|[cC]heck|[vV]erify|[vV]alidate|[rR]equire|[eE]nsure)\\w*(Admin|Authori[sz]|Authenticat|Auth|Permission|Permitted|Allowed|Password|Token|Signature|Credential|Csrf|CSRF|Access|Owner|Session|APIKey|JWT|Login)\\w*$|^([aA]uthenticate|[aA]uthorize)([A-Z]\\w*)?$") (#match? @result "^(bool|error)$")
  (#match? @body "^\\{\\s*(//[^\\n]*\\s*)*return (true|nil)\\s*\\}$"))
((method_declaration name: (_) @name result: (type_identifier) @result body: (block) @body) @finding
  (#match? @name "^([iI]s|[hH]as|[cC]an|[cC]heck|[vV]erify|[vV]alidate|[rR]equire|[eE]nsure)\\w*(Admin|Authori[sz]|Authenticat|Auth|Permission|Permitted|Allowed|Password|Token|Signature|Credential|Csrf|CSRF|Access|Owner|Session|APIKey|JWT|Login)\\w*$|^([aA]uthenticate|[aA]uthorize)([A-Z]\\w*)?$") (#match? @result "^bool$")
  (#match? @body "^\\{\\s*(//[^\\n]*\\s*)*return true\\s*\\}$"))
