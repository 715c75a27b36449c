# ruleid: code-injection
result = eval(params[:formula])
formula = params[:formula]
# ruleid: code-injection
result = eval("1 + #{formula}")
# ruleid: code-injection
item.instance_eval(request.body.read)
# ok: code-injection
result = eval("1 + 1")
# ok: code-injection
data = JSON.parse(params[:formula])
# ok: code-injection
item.instance_eval { @count += 1 }
# ok: code-injection
limit = eval("10 * #{params[:count].to_i}")
