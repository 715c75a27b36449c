begin
  check
# ruleid: empty-except
rescue StandardError
end
begin
  check
# ruleid: empty-except
rescue => error
  # nothing
end
begin
  check
# ok: empty-except
rescue => error
  logger.error(error)
end
begin
  check
# ok: empty-except
rescue StandardError
  raise
end
