# ruleid: password-stored-plain
db.execute("INSERT INTO users (name, password) VALUES (?, ?)", [params[:name], params[:password]])
# ruleid: password-stored-plain
user = User.create(name: params[:name], password_digest: params[:password])
# ruleid: password-stored-plain
if user && user.password == params[:password]
  session[:user_id] = user.id
end
hash = BCrypt::Password.create(params[:password])
# ok: password-stored-plain
db.execute("INSERT INTO users (name, password) VALUES (?, ?)", [params[:name], hash])
# ok: password-stored-plain
user = User.create(name: params[:name], password: params[:password])
# ok: password-stored-plain
if user&.authenticate(params[:password])
  session[:user_id] = user.id
end
