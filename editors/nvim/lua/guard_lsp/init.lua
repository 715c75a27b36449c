-- guard-lsp in Neovim: the server's commands, and its status for a status line.
local M = {}
local H = { statuses = {} }

--- What the server last said of a buffer, as text for a status line; empty where it says nothing.
---@param bufnr? integer
---@return string
function M.status(bufnr)
  local status = M.details(bufnr)
  if status == nil or status.state == 'nothing' then
    return ''
  end
  local parts = { 'guard: ' .. (H.words[status.state] or status.state) }
  if status.findings > 0 then
    parts[1] = ('guard: %d finding%s'):format(status.findings, status.findings == 1 and '' or 's')
  end
  if H.text(status.tier) then
    table.insert(parts, status.tier)
  end
  if H.text(status.origin) then
    table.insert(parts, status.origin)
  end
  -- A model's name comes from outside, and status lines run what stands behind a percent sign.
  return (table.concat(parts, ', '):gsub('[%%%c]', ''))
end

--- The same as the server sent it, nil where it has said nothing.
---@param bufnr? integer
---@return table?
function M.details(bufnr)
  return H.statuses[vim.uri_from_bufnr(bufnr or 0)]
end

--- Takes the server's `guard/status`.
---@param status table
function M.keep(status)
  H.statuses[status.uri] = status
  vim.api.nvim_exec_autocmds('User', { pattern = 'GuardStatus', data = status, modeline = false })
  vim.cmd.redrawstatus({ bang = true })
end

--- A person wrote the lines, says the user.
---@param first integer the first line, counted from 1
---@param last integer
function M.i_wrote_this(first, last)
  H.on_insertions('guard-lsp.iWroteThis', first, last, {})
end

--- A model wrote the lines, says the user. Without its name the server asks for it.
---@param first integer
---@param last integer
---@param model? string
function M.attribute(first, last, model)
  H.on_insertions('guard-lsp.attributeToModel', first, last, { model = model })
end

--- Check all files of the workspace that have insertions on record.
function M.check_workspace()
  local client = H.client(0)
  if client ~= nil then
    client:exec_cmd({ title = 'Check the workspace', command = 'guard-lsp.checkWorkspace' })
  end
end

--- Tell the server that a text came or comes in, and whose it is; for plug-ins that insert code.
---@param bufnr integer
---@param text string
---@param origin table
function M.did_insert(bufnr, text, origin)
  for _, client in ipairs(vim.lsp.get_clients({ bufnr = bufnr, name = 'guard_lsp' })) do
    client:notify('guard/didInsert', {
      textDocument = { uri = vim.uri_from_bufnr(bufnr) },
      edits = { { text = text } },
      origin = origin,
    })
  end
end

H.words = { checking = 'checking', clean = 'clean', unchecked = 'not fully checked' }

-- A field that is null in JSON is `vim.NIL`.
function H.text(value)
  return type(value) == 'string'
end

function H.client(bufnr)
  local client = vim.lsp.get_clients({ bufnr = bufnr, name = 'guard_lsp' })[1]
  if client == nil then
    vim.notify('guard-lsp is not attached to this buffer; see :checkhealth guard_lsp', vim.log.levels.WARN)
  end
  return client
end

-- The server knows which insertions the lines touch, and offers a command for each.
function H.on_insertions(name, first, last, argument)
  local client = H.client(0)
  if client == nil then
    return
  end
  local bufnr = vim.api.nvim_get_current_buf()
  local width = #vim.api.nvim_buf_get_lines(bufnr, last - 1, last, true)[1]
  local params = vim.lsp.util.make_given_range_params({ first, 0 }, { last, width }, bufnr, client.offset_encoding)
  params.context = { diagnostics = {}, only = { 'source.guard-lsp.attribution' } }
  client:request('textDocument/codeAction', params, function(err, actions)
    if err ~= nil then
      vim.notify('guard-lsp: ' .. err.message, vim.log.levels.ERROR)
      return
    end
    local found = false
    for _, action in ipairs(actions or {}) do
      local command = action.command
      if type(command) == 'table' and command.command == name then
        found = true
        command.arguments[1] = vim.tbl_extend('force', command.arguments[1], argument)
        client:exec_cmd(command, { bufnr = bufnr })
      end
    end
    if not found then
      vim.notify('guard-lsp knows of no insertion here', vim.log.levels.WARN)
    end
  end, bufnr)
end

return M
