-- For wrk: the same request again and again, or, with PARLEY_DELAY milliseconds on average between an
-- answer and the next request, as often as its connections then ask. Prints the result in one line.
local mean = tonumber(os.getenv("PARLEY_DELAY") or "0")

if mean > 0 then
  function delay()
    return math.floor(2 * mean * math.random() + 0.5)
  end
end

function done(summary, latency)
  local bad = summary.errors.status + summary.errors.connect + summary.errors.read +
              summary.errors.write + summary.errors.timeout
  io.write(string.format("RESULT %d %d %d %d %d %d\n", summary.requests, summary.duration, bad,
                         summary.bytes, latency:percentile(50), latency:percentile(99)))
end
