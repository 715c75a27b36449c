; A check whose whole body is `return true`.
((method_declaration type: (boolean_type) name: (identifier) @name body: (block) @body) @finding
  (#match? @name "^_?((is|has|can|may|check|verify|validate|require|ensure)(\\w*)(Admin|Authori[sz]|Authenticat|Auth|Permission|Permitted|Allowed|Password|Token|Signature|Credential|Csrf|Access|Owner|Session|ApiKey|Jwt|JWT|Certificate|Login)\\w*|(authenticate|authorize)([A-Z]\\w*)?)$") (#match? @body "^\\{\\s*((//[^\\n]*|/\\*([^*]|\\*[^/])*\\*/)\\s*)*return true;\\s*\\}$"))
