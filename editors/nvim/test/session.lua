-- A person's session in a real Neovim with the real server; see editors/test_neovim.py.
-- nvim --clean --headless -l session.lua PYTHON FOLDER
local python, folder = _G.arg[1], _G.arg[2]
local here = vim.fs.dirname(vim.fs.dirname(vim.fs.abspath(_G.arg[0])))
local failed = 0
local bufnr

local function test(name, run)
  local ok, why = xpcall(run, debug.traceback)
  io.stdout:write(('%s - %s\n'):format(ok and 'ok' or 'not ok', name))
  if not ok then
    failed = failed + 1
    io.stdout:write(why .. '\n')
  end
end

local function wait_for(what, holds)
  assert(vim.wait(20000, holds, 10), 'waited in vain for ' .. what)
end

local function line_of(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(bufnr, 0, -1, false)) do
    if line:find(text, 1, true) then
      return number
    end
  end
end

local function diagnostic(code)
  for _, each in ipairs(vim.diagnostic.get(bufnr)) do
    if each.code == code then
      return each
    end
  end
end

local function settled()
  local status = require('guard_lsp').details(bufnr)
  return status ~= nil and not status.looking
end

-- The hover of the line that the cursor is in.
local function hover(line)
  local params = { textDocument = { uri = vim.uri_from_bufnr(bufnr) }, position = { line = line - 1, character = 4 } }
  local client = vim.lsp.get_clients({ bufnr = bufnr, name = 'guard_lsp' })[1]
  local answer = assert(client:request_sync('textDocument/hover', params, 10000, bufnr))
  return answer.result and answer.result.contents.value or ''
end

local BLOCK = table.concat({
  '',
  'def digest(query, café):',
  '    mark = "é🦀"; first = hashlib.md5(query.encode())',
  '    found = database.execute(f"SELECT * FROM t WHERE a = {café}")',
  '    return first, found, mark',
  '',
}, '\n')

test('the server is attached to a file of a language that is checked', function()
  vim.opt.runtimepath:append(here)
  vim.cmd.runtime('plugin/guard_lsp.lua')
  vim.lsp.config('guard_lsp', { cmd = { python, '-m', 'guard_lsp', 'serve' } })
  vim.lsp.enable('guard_lsp')
  vim.cmd('filetype on')
  vim.cmd.edit(folder .. '/shop.py')
  bufnr = vim.api.nvim_get_current_buf()
  wait_for('the server', function()
    local client = vim.lsp.get_clients({ bufnr = bufnr, name = 'guard_lsp' })[1]
    return client ~= nil and client.initialized
  end)
end)

test('what is typed is left alone', function()
  vim.cmd('normal! Gotyped = eval(text)')
  wait_for('a status', settled)
  assert(#vim.diagnostic.get(bufnr) == 0)
  assert(require('guard_lsp').status(bufnr) == '')
end)

test('a pasted block is checked, and the diagnostics are where the code is', function()
  vim.cmd('normal! G$')
  vim.api.nvim_paste('\n' .. BLOCK, true, -1)
  for code, text in pairs({ ['crypto/weak-hash'] = 'md5', ['injection/sql-injection'] = 'SELECT' }) do
    wait_for(code, function()
      return diagnostic(code) ~= nil
    end)
    assert(diagnostic(code).lnum + 1 == line_of(text), vim.inspect(diagnostic(code)))
  end
  local found = diagnostic('crypto/weak-hash')
  local text = vim.api.nvim_buf_get_text(bufnr, found.lnum, found.col, found.end_lnum, found.end_col, {})[1]
  assert(vim.startswith(text, 'hashlib.md5('), text)
  wait_for('the status', function()
    return require('guard_lsp').status(bufnr):find('origin unknown', 1, true) ~= nil
  end)
end)

test('a model can be named for it, and the hover shows it', function()
  vim.cmd(('%dGuardAttribute starcoder2:7b'):format(line_of('md5')))
  wait_for('the model', function()
    return hover(line_of('md5')):find('starcoder2', 1, true) ~= nil
  end)
  wait_for('the status', function()
    return require('guard_lsp').status(bufnr):find('starcoder2:7b', 1, true) ~= nil
  end)
end)

test('a name from outside cannot run anything in a status line', function()
  local other = vim.fn.bufadd(folder .. '/other.py')
  require('guard_lsp').keep({
    uri = vim.uri_from_bufnr(other),
    state = 'findings',
    findings = 1,
    tier = 'untrusted',
    origin = "%{execute('qall!')}\n%#Error#",
  })
  local text = require('guard_lsp').status(other)
  assert(text == "guard: 1 finding, untrusted, {execute('qall!')}#Error#", text)
end)

test('a code action mends what was found', function()
  wait_for('the engines', settled)
  local found = diagnostic('crypto/weak-hash')
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action)
      return action.kind == 'quickfix' and vim.startswith(action.title, 'Use SHA-256')
    end,
  })
  wait_for('the edit', function()
    return line_of('first = hashlib.sha256(query.encode())') ~= nil
  end)
  wait_for('the diagnostic to go', function()
    return diagnostic('crypto/weak-hash') == nil
  end)
end)

test('a person can say that it is theirs, and nothing is checked any more', function()
  vim.cmd(('%dGuardIWroteThis'):format(line_of('SELECT')))
  wait_for('the diagnostics to go', function()
    return #vim.diagnostic.get(bufnr) == 0
  end)
end)

test('a plug-in can say whose a text is before it comes in', function()
  local text = 'def load(text):\n    import yaml\n    return yaml.load(text, Loader=yaml.Loader)\n'
  require('guard_lsp').did_insert(bufnr, text, {
    kind = 'agent',
    model = 'claude-sonnet-4-5',
    endpoint = 'https://api.anthropic.com',
    evidence = 'E4',
  })
  local end_line = vim.api.nvim_buf_line_count(bufnr)
  vim.api.nvim_buf_set_lines(bufnr, end_line, end_line, false, vim.split(text, '\n'))
  wait_for('the finding', function()
    return diagnostic('deserialization/yaml-load') ~= nil
  end)
  wait_for('the status', function()
    return require('guard_lsp').details(bufnr).tier == 'limited'
  end)
end)

test('the workspace can be checked, and the health report finds no fault', function()
  vim.cmd.GuardCheckWorkspace()
  vim.cmd('checkhealth guard_lsp')
  local report = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  assert(report:find('is running, attached to 1 buffer', 1, true), report)
  assert(not report:find('ERROR', 1, true) and not report:find('WARNING', 1, true), report)
end)

for _, client in ipairs(vim.lsp.get_clients()) do
  client:stop()
end
test('the server ends when it is told to', function()
  wait_for('the end', function()
    return #vim.lsp.get_clients() == 0
  end)
end)
os.exit(failed == 0 and 0 or 1)
