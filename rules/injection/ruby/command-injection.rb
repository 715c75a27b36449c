host = params[:host]
# ruleid: command-injection
output = `ping -c 1 #{host}`
# ruleid: command-injection
system("nslookup " + params[:domain])
# ruleid: command-injection
stdout, status = Open3.capture2("whois #{host}")
# ruleid: command-injection
system(params[:tool], "--version")
# ok: command-injection
system("ping", "-c", "1", host)
# ok: command-injection
output = `ping -c 1 #{Shellwords.escape(host)}`
# ok: command-injection
stdout, status = Open3.capture2("whois", host)
# ok: command-injection
system("uptime")
# ok: command-injection
`kill #{params[:pid].to_i}`
raise ArgumentError, "host" unless host.match?(/\A[a-z0-9.-]+\z/)
# ok: command-injection
system("dig #{host}")

def archive(folder)
  # ruleid: command-injection
  system("tar -czf backup.tgz #{folder}")
  # ok: command-injection
  IO.popen(["tar", "-czf", "backup.tgz", folder])
end
