-- `:checkhealth guard_lsp`
local M = {}

function M.check()
  vim.health.start('guard-lsp')
  if vim.fn.has('nvim-0.11') == 0 then
    vim.health.error('Neovim 0.11 or newer is needed')
    return
  end
  local config = vim.lsp.config.guard_lsp
  local command = config and config.cmd
  if type(command) ~= 'table' then
    vim.health.info('`cmd` is a function, so what it starts is not looked at')
  elseif vim.fn.executable(command[1]) == 0 then
    vim.health.error(('`%s` cannot be run'):format(command[1]), {
      'Install guard-lsp, or name the program:',
      "vim.lsp.config('guard_lsp', { cmd = { '/path/to/guard-lsp', 'serve' } })",
    })
  else
    vim.health.ok(('`%s` can be run'):format(vim.fn.exepath(command[1])))
  end
  -- Neovim 0.11 cannot say whether it is.
  if vim.lsp.is_enabled and not vim.lsp.is_enabled('guard_lsp') then
    vim.health.warn('it is not enabled', { "vim.lsp.enable('guard_lsp')" })
  end
  local clients = vim.lsp.get_clients({ name = 'guard_lsp' })
  if #clients == 0 then
    vim.health.info('no server is running; open a file of a language that is checked')
  end
  for _, client in ipairs(clients) do
    local info = client.server_info or {}
    local buffers = vim.tbl_count(client.attached_buffers)
    vim.health.ok(('version %s is running, attached to %d buffers'):format(info.version or '?', buffers))
  end
end

return M
