; The name of this machine, its user or its place beside a text that is written down.
((comparison_operator (_) @asked [(string) (tuple (string)) (list (string)) (set (string))] @named) @finding
  (#match? @asked "^(socket\\.)?(gethostname|getfqdn)\\(\\)|^platform\\.node\\(\\)|^os\\.uname\\(\\)(\\.nodename|\\[1\\])|^(getpass\\.)?getuser\\(\\)|^os\\.getlogin\\(\\)|^uuid\\.getnode\\(\\)|^(os\\.)?(environ(\\.get)?|getenv)[\\[(]['\"](USER|USERNAME|LOGNAME|HOSTNAME|COMPUTERNAME|USERDOMAIN|USERDNSDOMAIN|LOGONSERVER)['\"]|^time\\.tzname|^locale\\.getlocale\\(\\)")
  (#not-match? @named "^['\"](root|admin|administrator|system|localhost|localhost\\.localdomain|nobody|unknown)?['\"]$"))
((comparison_operator (string) @named (_) @asked) @finding
  (#match? @asked "^(socket\\.)?(gethostname|getfqdn)\\(\\)|^platform\\.node\\(\\)|^(getpass\\.)?getuser\\(\\)|^os\\.getlogin\\(\\)|^(os\\.)?(environ(\\.get)?|getenv)[\\[(]['\"](USER|USERNAME|LOGNAME|HOSTNAME|COMPUTERNAME|USERDOMAIN|USERDNSDOMAIN)['\"]")
  (#not-match? @named "^['\"](root|admin|administrator|system|localhost|)['\"]$"))
