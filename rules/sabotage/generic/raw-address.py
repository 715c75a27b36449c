# ruleid: raw-address
send("http://45.33.32.156/collect")
# ruleid: raw-address
send("https://185.199.108.1:8443/")
# ok: raw-address
base = "http://127.0.0.1:8000"
# ok: raw-address
base = "http://192.168.1.10/"
# ok: raw-address
documented = "http://192.0.2.1/"
# ok: raw-address
base = "https://api.example.com"
