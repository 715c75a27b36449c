; The date of today beside a date or a year that is written down.
((comparison_operator (_) @now (_) @fixed) @finding
  (#match? @now "\\b(now|utcnow|today)\\(.*\\)(\\.date\\(\\))?$|^time\\.(time|localtime|gmtime)\\(\\)(\\.tm_year)?$|\\b(now|utcnow|today)\\([^)]*\\)\\.(year|month|day|strftime\\(.*\\)|isoformat\\(\\)|timestamp\\(\\)|weekday\\(\\))$")
  (#match? @fixed "^(datetime\\.)?(datetime|date)\\(\\s*20[0-9][0-9]\\b|^[\"']20[0-9][0-9]-|^20[2-9][0-9]$|^1[6-9][0-9]{8}(\\.0)?$|^(datetime\\.)?(datetime|date)\\.fromisoformat\\(\\s*[\"']"))
((comparison_operator (_) @fixed (_) @now) @finding
  (#match? @now "\\b(now|utcnow|today)\\([^()]*\\)(\\.date\\(\\))?$|^time\\.time\\(\\)$")
  (#match? @fixed "^(datetime\\.)?(datetime|date)\\(\\s*20[0-9][0-9]\\b|^1[6-9][0-9]{8}(\\.0)?$"))
