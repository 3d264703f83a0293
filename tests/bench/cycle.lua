-- For wrk: asks the addresses in the file named by PARLEY_TARGETS, one after the other, round and
-- round, and prints the result in one line.
local targets = {}
local next_target = 0

function init()  -- only now wrk knows the host
  for line in io.lines(os.getenv("PARLEY_TARGETS")) do
    targets[#targets + 1] = wrk.format("GET", line)
  end
end

function request()
  next_target = next_target % #targets + 1
  return targets[next_target]
end

function done(summary, latency)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read +
              summary.errors.write + summary.errors.timeout
  io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration, bad,
                         summary.bytes, latency:percentile(50)))
end
