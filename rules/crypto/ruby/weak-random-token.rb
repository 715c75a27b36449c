# ruleid: weak-random-token
token = rand(36**20).to_s(36)
# ruleid: weak-random-token
user.password = Array.new(10) { LETTERS.sample }.join
# ok: weak-random-token
token = SecureRandom.hex(32)
# ok: weak-random-token
password = Array.new(10) { LETTERS.sample(random: SecureRandom) }.join
# ok: weak-random-token
dice = rand(1..6)
