-- Runs inside a headless Neovim: opens the draft, corrects one finding, and writes what was seen to a file.
local draft, out, fix = vim.env.DRAFT, vim.env.OUT, vim.env.FIX
local PATIENCE = 30000

local function fail(why)
  vim.fn.writefile({ vim.json.encode({ failed = why, log = vim.fn.readfile(vim.lsp.get_log_path(), '', -20) }) }, out)
  vim.cmd('qall!')
end

-- Neovim goes on with its messages while it waits.
local function await(what, condition)
  if not vim.wait(PATIENCE, condition, 5) then fail('waited in vain for ' .. what) end
end

local told = 0
vim.api.nvim_create_autocmd('DiagnosticChanged', { callback = function() told = told + 1 end })

local function findings()
  return vim.tbl_map(function(each)
    return { rule = each.code, severity = each.severity, message = each.message, range = each.user_data.lsp.range, line = each.lnum }
  end, vim.diagnostic.get(0))
end

local function seen()
  local params = { textDocument = vim.lsp.util.make_text_document_params() }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol', params, PATIENCE) or {}
  local _, answer = next(answers)
  return {
    findings = findings(),
    symbols = answer and answer.result,
    text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n',
    filetype = vim.bo.filetype,
  }
end

local ok, why = pcall(function()
  vim.cmd.edit(draft)
  await('findings', function() return told > 0 and #vim.diagnostic.get(0) > 0 end)
  local before = seen()
  local found = vim.tbl_filter(function(each) return each.code == fix end, vim.diagnostic.get(0))[1]
  if not found then return fail('there is no finding of ' .. fix) end
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
  local tick, heard = vim.b.changedtick, told
  vim.lsp.buf.code_action({ context = { only = { 'quickfix' } }, filter = function(action) return action.title == vim.env.ACTION end, apply = true })
  await('the edit', function() return vim.b.changedtick > tick end)
  await('the findings after the edit', function()
    return told > heard and #vim.tbl_filter(function(each) return each.code == fix end, vim.diagnostic.get(0)) == 0
  end)
  vim.fn.writefile({ vim.json.encode({ before = before, after = seen() }) }, out)
end)
if not ok then fail(why) end
vim.cmd('qall!')
