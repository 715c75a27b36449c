# ruleid: log-injection
Rails.logger.info("login of #{params[:name]} failed")
agent = request.user_agent
# ruleid: log-injection
logger.warn("agent " + agent)
# ok: log-injection
Rails.logger.info("login of #{params[:name].inspect} failed")
# ok: log-injection
logger.warn("user #{params[:id].to_i}")
# ok: log-injection
logger.info("started")
