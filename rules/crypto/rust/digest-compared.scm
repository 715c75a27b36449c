; Two names of which one says that it holds a digest, compared with `==` or `!=`.
((binary_expression left: (_) @_left operator: ["==" "!="] right: (_) @_right) @finding
  (#match? @_right "^[&*]*(?:[a-z_]+\\.)?(?:expected|computed|calculated|actual)_?(?:mac|hmac|tag|sig|signature|hash|digest|token)(?:\\.as_\\w+\\(\\))?$")
  (#not-match? @_left "^\""))
((binary_expression left: (_) @_left operator: ["==" "!="] right: (_) @_right) @finding
  (#match? @_left "^[&*]*(?:[a-z_]+\\.)?(?:expected|computed|calculated|actual)_?(?:mac|hmac|tag|sig|signature|hash|digest|token)(?:\\.as_\\w+\\(\\))?$")
  (#not-match? @_right "^\""))
