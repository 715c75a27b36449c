# ruleid: path-traversal
send_file Rails.root.join("files", params[:name])
name = params[:name]
# ruleid: path-traversal
text = File.read("files/#{name}")
upload = params[:file]
# ruleid: path-traversal
File.binwrite(File.join("uploads", upload.original_filename), upload.read)
# ok: path-traversal
send_file Rails.root.join("files", File.basename(params[:name]))
# ok: path-traversal
text = File.read("files/#{params[:id].to_i}.txt")
path = File.expand_path(name, "/srv/files")
halt 403 unless path.start_with?("/srv/files/")
# ok: path-traversal
send_file path
# ok: path-traversal
text = File.read("config/settings.yml")
