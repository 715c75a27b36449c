; Trust managers and verifiers of host names that never say no.
((method_declaration name: (identifier) @name body: (block) @body) @finding
  (#eq? @name "checkServerTrusted")
  (#match? @body "^\\{\\s*((//[^\\n]*|/\\*([^*]|\\*[^/])*\\*/|return;)\\s*)*\\}$"))
((method_declaration type: (boolean_type) name: (identifier) @name
  parameters: (formal_parameters (formal_parameter type: (_) @text) (formal_parameter type: (_) @session))
  body: (block) @body) @finding
  (#eq? @name "verify") (#eq? @text "String") (#eq? @session "SSLSession")
  (#match? @body "^\\{\\s*((//[^\\n]*|/\\*([^*]|\\*[^/])*\\*/)\\s*)*return true;\\s*\\}$"))
