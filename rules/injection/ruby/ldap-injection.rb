name = params[:name]
# ruleid: ldap-injection
filter = "(uid=#{name})"
# ruleid: ldap-injection
filter = Net::LDAP::Filter.construct(params[:filter])
# ok: ldap-injection
filter = Net::LDAP::Filter.eq("uid", name)
# ok: ldap-injection
filter = "(uid=#{Net::LDAP::Filter.escape(name)})"
# ok: ldap-injection
filter = Net::LDAP::Filter.construct("(objectClass=person)")
