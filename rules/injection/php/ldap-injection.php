<?php
$user = $_POST['user'];
// ruleid: ldap-injection
$result = ldap_search($ldap, $base, "(uid=$user)");
$filter = '(&(objectClass=person)(mail=';
// ruleid: ldap-injection
$entries = ldap_list($ldap, $base, $filter . $_GET['mail'] . '))');
$safe = ldap_escape($_POST['user'], '', LDAP_ESCAPE_FILTER);
// ok: ldap-injection
$result = ldap_search($ldap, $base, "(uid=$safe)");
// ok: ldap-injection
$result = ldap_search($ldap, $base, '(objectClass=person)');
if (preg_match('/^\w+$/', $user)) {
    // ok: ldap-injection
    ldap_search($ldap, $base, "(uid=$user)");
}
