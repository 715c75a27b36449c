-- How Neovim starts the server. Change any of it with `vim.lsp.config('guard_lsp', { ... })`.
return {
  cmd = { 'guard-lsp', 'serve' },
  filetypes = {
    'bash',
    'go',
    'java',
    'javascript',
    'javascriptreact',
    'python',
    'sh',
    'shellscript',
    'tsx',
    'typescript',
    'typescriptreact',
    'zsh',
  },
  root_markers = { '.guard-lsp', '.git' },
  handlers = {
    ['guard/status'] = function(_, status)
      require('guard_lsp').keep(status)
    end,
  },
}
