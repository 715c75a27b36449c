; A password or key on one side of `==`, a text with a digit or sign in it on the other.
((comparison_operator (_) @secret "==" (string) @text) @finding
  (#match? @secret "(?i)(^|[._'\"])(\\w*_)?(password|passwd|passphrase|pwd|secret|api_?key|access_?token|auth_?token|admin_?token|master_?key|otp|pin_?code)(['\"]?[\\])]+)?$")
  (#match? @text "^[bru]?[\"'][^\"'\\s{}<>]*[0-9!@#$%^&*_-][^\"'\\s{}<>]{2,}[\"']$|^[bru]?[\"'][^\"'\\s{}<>]{2,}[0-9!@#$%^&*_-][^\"'\\s{}<>]*[\"']$|^[bru]?[\"'](letmein|opensesame|swordfish|backdoor|superuser|godmode|master|hunter2)[\"']$"))
((comparison_operator (string) @text "==" (_) @secret) @finding
  (#match? @secret "(?i)(^|[._'\"])(\\w*_)?(password|passwd|passphrase|pwd|secret|api_?key|access_?token|auth_?token|admin_?token|master_?key|otp|pin_?code)(['\"]?[\\])]+)?$")
  (#match? @text "^[bru]?[\"'][^\"'\\s{}<>]*[0-9!@#$%^&*_-][^\"'\\s{}<>]{2,}[\"']$|^[bru]?[\"'](letmein|opensesame|swordfish|backdoor|superuser|godmode|master|hunter2)[\"']$"))
