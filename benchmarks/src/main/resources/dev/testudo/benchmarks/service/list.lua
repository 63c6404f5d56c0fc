function init(arguments)
  math.randomseed(17)
end

function request()
  return wrk.format("GET", "/users/" .. math.random(1, 1000) .. "/posts")
end
