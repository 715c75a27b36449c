import ldap
from flask import request
from ldap3.utils.conv import escape_filter_chars


def find(connection):
    name = request.args["name"]
    # ruleid: ldap-injection
    connection.search("dc=example,dc=org", f"(uid={name})", attributes=["mail"])
    # ok: ldap-injection
    connection.search("dc=example,dc=org", f"(uid={escape_filter_chars(name)})")
    # ruleid: ldap-injection
    connection.search_s("dc=example", ldap.SCOPE_SUBTREE, "(mail=" + request.form["mail"] + ")")
    # ok: ldap-injection
    connection.search_s("dc=example", ldap.SCOPE_SUBTREE, "(mail=a@example.org)")


def groups(connection, user):
    # ruleid: ldap-injection
    connection.search_s("dc=example", ldap.SCOPE_SUBTREE, "(member=%s)" % user)
    # ok: ldap-injection
    connection.search_s("dc=example", ldap.SCOPE_SUBTREE, user)
    # ok: ldap-injection
    pattern.search(user)
