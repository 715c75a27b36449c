# ruleid: cleartext-url
page = URI.open("http://api.shop.com/items").read
# ruleid: cleartext-url
HTTParty.post("http://api.shop.com/pay/#{id}", body: data)
# ok: cleartext-url
page = URI.open("https://api.shop.com/items").read
# ok: cleartext-url
HTTParty.get("http://localhost:3000/health")
# ok: cleartext-url
HTTParty.get("/items")
