# ruleid: jwt-unverified
claims = JWT.decode(token, nil, false)
# ruleid: jwt-unverified
token = JWT.encode(claims, nil, "none")
# ok: jwt-unverified
claims = JWT.decode(token, key, true, algorithm: "HS256")
# ok: jwt-unverified
token = JWT.encode(claims, key, "HS256")
