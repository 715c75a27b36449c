# ruleid: class-from-request
model = params[:type].constantize
method = params[:method]
# ruleid: class-from-request
user.send(method)
# ruleid: class-from-request
report = Object.const_get("#{params[:report]}Report").new
# ok: class-from-request
user.send(:touch)
# ok: class-from-request
model = "User".constantize
MODELS = { "user" => User, "item" => Item }.freeze
# ok: class-from-request
model = MODELS.fetch(params[:type]).new
if %w[name email].include?(method)
  # ok: class-from-request
  user.public_send(method)
end
