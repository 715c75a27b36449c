from pysnmp.hlapi import CommunityData, UsmUserData, usmHMACSHAAuthProtocol

# ruleid: snmp-cleartext
first = CommunityData("public", mpModel=0)
# ruleid: snmp-cleartext
second = UsmUserData("user")
# ok: snmp-cleartext
third = UsmUserData("user", auth_key, privacy_key, authProtocol=usmHMACSHAAuthProtocol)
# ok: snmp-cleartext
fourth = CommunityData("public", mpModel=2)
# ruleid: snmp-cleartext
fifth = UsmUserData("user", auth_key, privacy_key, authProtocol=hlapi.usmNoAuthProtocol)
