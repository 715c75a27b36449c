allow do
  # ruleid: cors-any-origin
  origins "*"
  # ok: cors-any-origin
  origins "https://shop.example.com"
end
# ruleid: cors-any-origin
response.headers["Access-Control-Allow-Origin"] = "*"
# ruleid: cors-any-origin
headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
# ruleid: cors-any-origin
headers "Access-Control-Allow-Origin" => "*"
# ok: cors-any-origin
headers "Access-Control-Allow-Origin" => "https://shop.example.com"
# ok: cors-any-origin
response.headers["Access-Control-Allow-Origin"] = "https://shop.example.com"
# ok: cors-any-origin
response.headers["Vary"] = "Origin"
