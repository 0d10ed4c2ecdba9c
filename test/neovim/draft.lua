-- Drives Neovim as a user's configuration would: starts `palermo lsp --stdio` for a draft, waits for its findings, hovers on a
-- citation, writes a missing clause and waits for its finding to go. Written for Neovim 0.7 (Debian 12) and later.
-- From the environment: PALERMO (the built command), DRAFT (the file to open), ANSWER (where the answer is written, as JSON).
-- Waits on conditions, never on the clock: what did not come within LONG is absent from the answer.
local LONG, STEP = 60000, 20
local CLAUSE = { "", "Section 3. Consent", "", "The consent of the victim to the intended exploitation shall be irrelevant." }

local answer = { version = vim.fn.execute("version"):match("NVIM v([%w.-]+)"), messages = {} }

-- What the user would be bothered with.
vim.notify = function(message) table.insert(answer.messages, message) end
vim.notify_once = vim.notify

local function wait(condition) vim.wait(LONG, condition, STEP) end

local function find_client(id) return vim.lsp.get_client_by_id(id) end

-- The requirements with a finding in the buffer.
local function codes(buffer)
  return vim.tbl_map(function(d) return d.code or d.user_data.lsp.code end, vim.diagnostic.get(buffer))
end

-- The severities with which findings are shown, each once.
local function severities(buffer)
  local seen = {}
  for _, d in ipairs(vim.diagnostic.get(buffer)) do seen[d.severity] = true end
  return vim.tbl_keys(seen)
end

-- Moves the cursor to a word and asks for the hover as the editor's own command does.
local function hover(id, buffer, word)
  vim.fn.cursor(1, 1)
  vim.fn.search(word)
  local params = vim.lsp.util.make_position_params(0, "utf-16")
  local reply = vim.lsp.buf_request_sync(buffer, "textDocument/hover", params, LONG)
  local result = reply and reply[id] and reply[id].result
  return result and result.contents.value
end

local function run()
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.DRAFT))
  vim.bo.filetype = "markdown"
  local buffer = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({
    name = "palermo",
    cmd = { vim.env.NODE, vim.env.PALERMO, "lsp", "--stdio" },
    root_dir = vim.fn.fnamemodify(vim.env.DRAFT, ":h"),
    init_options = { locale = "es" },
    settings = { palermo = { severity = { encouraged = "off", recommended = "off", consider = "off" } } },
    on_init = function(client) -- Neovim 0.7 does not offer workspace/configuration: the settings are pushed; later versions need no on_init
      client.notify("workspace/didChangeConfiguration", { settings = client.config.settings })
    end,
    on_exit = function(code) answer.exit = code end,
  })
  vim.lsp.buf_attach_client(buffer, id)
  wait(function() return #codes(buffer) > 0 end)
  answer.before, answer.severities = codes(buffer), severities(buffer)
  answer.said = vim.diagnostic.get(buffer)[1].message
  answer.hover = hover(id, buffer, "article 6")
  vim.api.nvim_buf_set_lines(buffer, -1, -1, false, CLAUSE)
  wait(function() return not vim.tbl_contains(codes(buffer), "consent.irrelevant") end)
  answer.after = codes(buffer)
  find_client(id).stop()
  wait(function() return answer.exit ~= nil end)
end

local ok, problem = pcall(run)
if not ok then answer.problem = tostring(problem) end
vim.fn.writefile({ vim.fn.json_encode(answer) }, vim.env.ANSWER)
vim.cmd("qall!")
