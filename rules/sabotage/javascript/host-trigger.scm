; The name of this machine, its user or its place beside a text that is written down.
((binary_expression left: (_) @asked right: (string) @named) @finding
  (#match? @asked "^os\\.hostname\\(\\)$|^os\\.userInfo\\(\\)\\.username$|^process\\.env(\\.|\\[['\"])(USER|USERNAME|LOGNAME|HOSTNAME|COMPUTERNAME|USERDOMAIN)(['\"]\\])?$|\\.resolvedOptions\\(\\)\\.timeZone$|^navigator\\.language$")
  (#not-match? @named "^['\"](root|admin|administrator|system|localhost|UTC|[a-z][a-z]|)['\"]$"))
