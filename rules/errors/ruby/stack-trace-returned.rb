begin
  find_item
rescue StandardError => e
  # ruleid: stack-trace-returned
  render json: { error: e.message, trace: e.backtrace }, status: 500
  # ruleid: stack-trace-returned
  render plain: e.message
  # ok: stack-trace-returned
  Rails.logger.error(e.full_message)
  # ok: stack-trace-returned
  render json: { error: "failed" }, status: 500
  # ok: stack-trace-returned
  render plain: "failed"
end
# ruleid: stack-trace-returned
set :show_exceptions, true
# ok: stack-trace-returned
set :show_exceptions, false
# ok: stack-trace-returned
set :logging, true
# ruleid: stack-trace-returned
config.consider_all_requests_local = true
# ok: stack-trace-returned
config.consider_all_requests_local = false
