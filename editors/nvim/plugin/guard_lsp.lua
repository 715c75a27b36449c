-- The commands. The server itself is switched on with `vim.lsp.enable('guard_lsp')`.
if vim.g.loaded_guard_lsp then
  return
end
vim.g.loaded_guard_lsp = true

vim.api.nvim_create_user_command('GuardIWroteThis', function(args)
  require('guard_lsp').i_wrote_this(args.line1, args.line2)
end, { range = true, desc = 'A person wrote these lines' })

vim.api.nvim_create_user_command('GuardAttribute', function(args)
  require('guard_lsp').attribute(args.line1, args.line2, args.args ~= '' and args.args or nil)
end, { range = true, nargs = '?', desc = 'A model wrote these lines' })

vim.api.nvim_create_user_command('GuardCheckWorkspace', function()
  require('guard_lsp').check_workspace()
end, { desc = 'Check all files with insertions on record' })
