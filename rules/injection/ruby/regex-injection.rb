# ruleid: regex-injection
pattern = Regexp.new(params[:pattern])
q = params[:q]
# ruleid: regex-injection
found = items.grep(Regexp.new("^#{q}", Regexp::IGNORECASE))
# ok: regex-injection
found = items.grep(Regexp.new("^#{Regexp.escape(q)}"))
# ok: regex-injection
word = Regexp.new("^[a-z]+$")
