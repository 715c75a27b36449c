; A field for a secret that is written into JSON, in a struct that is no request.
((type_spec
  name: (type_identifier) @struct
  type: (struct_type (field_declaration_list
    (field_declaration name: (field_identifier) @field tag: (_) @tag) @finding)))
  (#not-match? @struct "(?i)(?:request|req|input|params|payload|form|dto|body|args)$")
  (#match? @field "^(?:Password|Passwd|PasswordHash|HashedPassword|Secret|SecretKey|PrivateKey|APIKey|ApiKey|AccessToken|RefreshToken|ClientSecret|AuthToken|Token)$")
  (#match? @tag "json:\"[a-zA-Z_]"))
