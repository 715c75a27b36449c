name = params[:name]
# ruleid: header-injection
response.headers["Content-Disposition"] = "attachment; filename=#{name}"
# ruleid: header-injection
headers["X-Language"] = cookies[:lang]
# ok: header-injection
response.headers["Content-Disposition"] = "attachment; filename=#{ERB::Util.url_encode(name)}"
# ok: header-injection
response.headers["Content-Type"] = "text/plain"
# ok: header-injection
response.headers["X-Count"] = params[:count].to_i.to_s
