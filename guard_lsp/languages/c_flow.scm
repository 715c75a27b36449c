; Where names get their values in C and C++, and what tests them.
(function_definition) @scope
(init_declarator declarator: (_) @target value: (_) @value) @define
(assignment_expression left: (_) @target operator: "=" right: (_) @value) @define
(assignment_expression left: (_) @target operator: "+=" right: (_) @value) @extend
; What is copied or printed into a buffer, or read into it.
(call_expression function: (_) @method arguments: (argument_list . (_) @target)
  (#match? @method "^(?:std::)?(?:v?sn?printf|v?asprintf|strcpy|strncpy|stpcpy|strlcpy|memcpy|memmove|wcscpy|strcpy_s|fgets|gets|read_line|fread|g_snprintf|getline|getdelim|mempcpy)$")) @define @value
(call_expression function: (_) @method arguments: (argument_list . (_) @target)
  (#match? @method "^(?:std::)?(?:strcat|strncat|strlcat|wcscat|strcat_s)$")) @extend @value
(call_expression function: (_) @method arguments: (argument_list . (_) . (_) @target)
  (#match? @method "^(?:std::)?(?:recv|recvfrom|read|pread|realpath|readlink|SSL_read|BIO_read|gethostname|getline|mysql_real_escape_string|PQescapeStringConn)$")) @define @value
(call_expression function: (_) @method arguments: (argument_list . (_) (_) @target)
  (#match? @method "^(?:std::)?(?:scanf|scanf_s)$")) @define @value
(call_expression function: (_) @method arguments: (argument_list . (_) . (_) (_) @target)
  (#match? @method "^(?:std::)?(?:sscanf|fscanf|sscanf_s|fscanf_s)$")) @define @value
(if_statement condition: (_) @test)
(while_statement condition: (_) @test)
(do_statement condition: (_) @test)
(for_statement condition: (_) @test)
(conditional_expression condition: (_) @test)
(binary_expression left: (_) @test operator: "&&")
(switch_statement condition: (_) @test)
(expression_statement (call_expression) @test)
(return_statement (_) @returned)
