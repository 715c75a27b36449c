# ruleid: open-redirect
redirect_to params[:next]
target = params[:url] || "/"
# ruleid: open-redirect
redirect_to target, allow_other_host: true
# ok: open-redirect
redirect_to url_from(params[:next]) || root_path
# ok: open-redirect
redirect_to user_path(params[:id])
# ok: open-redirect
redirect_to "/items/#{params[:id]}"
PAGES = { "home" => "/", "shop" => "/shop" }.freeze
# ok: open-redirect
redirect_to PAGES.fetch(params[:page], "/")
if target.start_with?("/") && !target.start_with?("//")
  # ok: open-redirect
  redirect_to target
end
