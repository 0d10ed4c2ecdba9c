-- Drives Neovim against `palermo lsp --stdio`, with nothing but what Neovim 0.7 has (later versions still have it):
--   nvim --headless --clean -u NONE -l is not there in 0.7, so: nvim --headless --clean -c 'luafile draft.lua'
-- Reads the environment: PALERMO (the command line's file), DRAFT (the file to open), ANSWER (where the answer goes, as JSON).
-- Waits on conditions, never on the clock; what did not come is absent from the answer.
local LONG = 60000

local answer = { version = tostring(vim.version().major) .. "." .. vim.version().minor .. "." .. vim.version().patch, notes = {} }

-- What Neovim would show the user as a warning or an error.
vim.notify = function(message, level)
  if level and level >= vim.log.levels.WARN then table.insert(answer.notes, message) end
end

-- One hover, asked where `pattern` first stands in the buffer.
local function hover(client, buffer, pattern)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local column = line:find(pattern, 1, true)
    if column then
      local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = number - 1, character = column } }
      local response = client.request_sync("textDocument/hover", params, LONG, buffer)
      return response and response.result and response.result.contents.value
    end
  end
end

-- The codes of the findings shown in a buffer, sorted.
local function codes(buffer)
  local found = vim.tbl_map(function(d) return d.code or d.user_data.lsp.code end, vim.diagnostic.get(buffer))
  table.sort(found)
  return found
end

local function run()
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.DRAFT))
  vim.bo.filetype = "markdown"
  local buffer = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({
    name = "palermo",
    cmd = { "node", vim.env.PALERMO, "lsp", "--stdio" },
    root_dir = vim.fn.fnamemodify(vim.env.DRAFT, ":h"),
    init_options = { locale = vim.env.READER },
    settings = { palermo = { severity = { encouraged = "off" } } },
    on_exit = function(code) answer.exit = code end,
  })
  vim.lsp.buf_attach_client(buffer, id)
  vim.wait(LONG, function() return #vim.diagnostic.get(buffer) > 0 end, 20)
  local client = vim.lsp.get_client_by_id(id)
  answer.before = codes(buffer)
  answer.severities = vim.tbl_map(function(d) return d.severity end, vim.diagnostic.get(buffer))
  answer.message = (vim.tbl_filter(function(d) return d.message:find(vim.env.EXPECT, 1, true) end, vim.diagnostic.get(buffer))[1] or {}).message
  answer.hover = hover(client, buffer, "article 6")

  -- The missing clause is written at the end: its finding goes.
  vim.api.nvim_buf_set_lines(buffer, -1, -1, false, { "", "Section 9. Consent", "", "The consent of the victim to the intended exploitation shall be irrelevant." })
  vim.wait(LONG, function() return not vim.tbl_contains(codes(buffer), "consent.irrelevant") end, 20)
  answer.after = codes(buffer)

  vim.lsp.stop_client(id)
  vim.wait(LONG, function() return answer.exit ~= nil end, 20)
end

local ok, problem = pcall(run)
if not ok then answer.problem = tostring(problem) end
vim.fn.writefile({ vim.json and vim.json.encode(answer) or vim.fn.json_encode(answer) }, vim.env.ANSWER)
vim.cmd("qall!")
