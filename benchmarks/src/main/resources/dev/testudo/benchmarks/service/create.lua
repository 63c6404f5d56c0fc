local run = ""
local made = 0

function init(arguments)
  run = arguments[1]
end

function request()
  made = made + 1
  local name = "new-" .. run .. "-" .. made
  local body = '{"username": "' .. name .. '", "email": "' .. name .. '@example.com"}'
  return wrk.format("POST", "/users", {["Content-Type"] = "application/json"}, body)
end
