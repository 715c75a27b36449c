# ruleid: not-for-production
# In production, use a real secret here
secret = load()
# ruleid: not-for-production
# Placeholder authentication: everybody is let in
user = anybody()
# ok: not-for-production
# The production database is on another host.
host = load()
# ok: not-for-production
# For testing, see the folder beside.
path = load()
