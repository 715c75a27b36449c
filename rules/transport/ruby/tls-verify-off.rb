http = Net::HTTP.new(host, 443)
# ruleid: tls-verify-off
http.verify_mode = OpenSSL::SSL::VERIFY_NONE
# ruleid: tls-verify-off
Net::HTTP.start(host, 443, use_ssl: true, verify_mode: OpenSSL::SSL::VERIFY_NONE)
# ruleid: tls-verify-off
answer = HTTParty.get(url, verify: false)
# ok: tls-verify-off
http.verify_mode = OpenSSL::SSL::VERIFY_PEER
# ok: tls-verify-off
answer = HTTParty.get(url, verify: true)
# ok: tls-verify-off
http.ca_file = "internal.pem"
# ok: tls-verify-off
http.verify_mode = strict ? OpenSSL::SSL::VERIFY_PEER : OpenSSL::SSL::VERIFY_NONE
# ok: tls-verify-off
options = { verify_mode: strict ? OpenSSL::SSL::VERIFY_PEER : OpenSSL::SSL::VERIFY_NONE }
