; A handler that does nothing, for every error or for one of a check; what is named `ignored` is meant.
((catch_clause
  (catch_formal_parameter (catch_type) @type name: (identifier) @name)
  body: (block) @body) @finding
  (#match? @type "^(Exception|Throwable|RuntimeException|Error|\\w*(Security|Access|Auth|Permission|Credential|Certificate|Signature|Key|Crypto|Jwt|JWT|Token|SSL|SQL)\\w*Exception)$")
  (#not-match? @name "^(ignore|ignored|expected|unused|_)\\w*$")
  (#match? @body "^\\{\\s*((//[^\\n]*|/\\*([^*]|\\*[^/])*\\*/)\\s*)*\\}$"))
