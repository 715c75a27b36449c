# ruleid: ssrf
page = URI.open(params[:url]).read
uri = URI.parse(params[:url])
# ruleid: ssrf
response = Net::HTTP.get_response(uri)
# ruleid: ssrf
HTTParty.post("http://#{params[:host]}/hook", body: data)
# ok: ssrf
response = HTTParty.get("https://api.example.com/items/#{params[:id]}")
# ok: ssrf
page = URI.open("https://example.com/").read
if ALLOWED_HOSTS.include?(uri.host)
  # ok: ssrf
  response = Net::HTTP.get_response(uri)
end
