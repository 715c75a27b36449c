name = params[:name]
# ruleid: xpath-injection
user = doc.at_xpath("//user[@name='#{name}']")
# ruleid: xpath-injection
expression = "/users/user[id=" + params[:id] + "]"
found = doc.xpath(expression)
# ok: xpath-injection
user = doc.at_xpath("//user[@name=$name]", nil, { name: name })
# ok: xpath-injection
found = doc.xpath("/users/user[id=#{params[:id].to_i}]")
# ok: xpath-injection
found = doc.xpath("//user[@active='1']")
