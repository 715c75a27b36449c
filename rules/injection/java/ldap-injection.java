import javax.naming.directory.DirContext;
import javax.servlet.http.HttpServletRequest;
import org.springframework.ldap.support.LdapEncoder;

class People {
    void find(HttpServletRequest request, DirContext context) throws Exception {
        String name = request.getParameter("name");
        // ruleid: ldap-injection
        String filter = "(&(uid=" + name + ")(objectClass=person))";
        context.search("ou=people", filter, controls);
        // ok: ldap-injection
        context.search("ou=people", "(uid={0})", new Object[] {name}, controls);
        // ok: ldap-injection
        String safe = "(uid=" + LdapEncoder.filterEncode(name) + ")";
        context.search("ou=people", safe, controls);
        // ruleid: ldap-injection
        ldapTemplate.search("ou=people", String.format("(mail=%s)", name), mapper);
    }
}
