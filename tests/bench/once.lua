-- For wrk: asks each address in the file named by PARLEY_TARGETS once and prints the result in one line.
-- wrk runs for its whole -d; the time that counts is taken here.
local ffi = require("ffi")
ffi.cdef[[
typedef struct { long seconds; long nanoseconds; } parley_time;
int clock_gettime(int clock, parley_time* out);
]]
local monotonic = 1
local instant = ffi.new("parley_time")
local function now()
  ffi.C.clock_gettime(monotonic, instant)
  return tonumber(instant.seconds) * 1e6 + tonumber(instant.nanoseconds) / 1e3
end

local targets = {}
local calls = 0
local begin = 0
elapsed = 0  -- global: the main program asks for it

local asking
function setup(thread)
  asking = thread
end

function init()  -- only now wrk knows the host
  for line in io.lines(os.getenv("PARLEY_TARGETS")) do
    targets[#targets + 1] = wrk.format("GET", line)
  end
end

function request()
  calls = calls + 1
  if calls == 1 then  -- wrk looks at one request before it begins
    return targets[1]
  end
  if calls == 2 then
    begin = now()
  end
  if calls > #targets + 1 then
    elapsed = elapsed > 0 and elapsed or now() - begin
    wrk.thread:stop()
    return targets[1]
  end
  return targets[calls - 1]
end

function done(summary, latency)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read +
              summary.errors.write + summary.errors.timeout
  io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, asking:get("elapsed"), bad,
                         summary.bytes, latency:percentile(50)))
end
