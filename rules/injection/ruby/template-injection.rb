# ruleid: template-injection
render inline: "Hello #{params[:name]}"
text = params[:template]
# ruleid: template-injection
page = ERB.new(text).result(binding)
# ok: template-injection
render inline: "Hello <%= name %>", locals: { name: params[:name] }
# ok: template-injection
page = ERB.new(File.read("page.erb")).result(binding)
# ok: template-injection
erb :index, locals: { name: params[:name] }

def letter(name)
  # ruleid: template-injection
  ERB.new("Dear #{name}").result
end
