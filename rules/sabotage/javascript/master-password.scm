; A password or key on one side of `==`, a text with a digit or sign in it on the other.
((binary_expression left: (_) @secret operator: ["==" "==="] right: (string) @text) @finding
  (#match? @secret "(?i)(^|[._'\"-])(\\w*_)?(password|passwd|passphrase|pwd|secret|api[_-]?key|access[_-]?token|auth[_-]?token|admin[_-]?(token|key)|master[_-]?key|otp|pin_?code)(['\"]?[\\])]+)?$|[a-z](Password|ApiKey|Secret|MasterKey|AccessToken|AuthToken)$")
  (#not-match? @secret "^typeof ")
  (#match? @text "^[\"'][^\"'\\s<>]*[0-9!@#$%^&*_-][^\"'\\s<>]{2,}[\"']$|^[\"'][^\"'\\s<>]{2,}[0-9!@#$%^&*_-][^\"'\\s<>]*[\"']$|^[\"'](letmein|opensesame|swordfish|backdoor|superuser|godmode|master)[\"']$"))
((binary_expression left: (string) @text operator: ["==" "==="] right: (_) @secret) @finding
  (#match? @secret "(?i)(^|[._'\"-])(\\w*_)?(password|passwd|passphrase|pwd|secret|api[_-]?key|access[_-]?token|auth[_-]?token|admin[_-]?(token|key)|master[_-]?key|otp|pin_?code)(['\"]?[\\])]+)?$|[a-z](Password|ApiKey|Secret|MasterKey|AccessToken|AuthToken)$")
  (#not-match? @secret "^typeof ")
  (#match? @text "^[\"'][^\"'\\s<>]*[0-9!@#$%^&*_-][^\"'\\s<>]{2,}[\"']$|^[\"'](letmein|opensesame|swordfish|backdoor|superuser|godmode|master)[\"']$"))
