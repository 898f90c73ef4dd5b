-- Drives the service's POST of an activity as Web Chat does.
--
--   CONVERSATIONS=file VISIT=bench/wire/visit.txt THREADS=2 wrk -t2 -c64 -d10s -s bench/wire/turns.lua http://127.0.0.1:5080
--
-- CONVERSATIONS: lines of id and token (the suite begins them); fresh ones for each run, since every run begins the visit anew.
-- THREADS: the same number as -t, so that each thread has conversations of its own.
-- A thread goes round its conversations in order, one line of the visit each time, so that a conversation is not in flight
-- twice: there must be several times as many as connections.

local threads = tonumber(os.getenv('THREADS') or 1)
local started = 0

function setup(thread)
  if started == threads then error('THREADS is ' .. threads .. ', which is less than -t') end
  thread:set('slice', started)
  started = started + 1
end

local function lines(name)
  local path = assert(os.getenv(name), name .. ' names no file')
  local found = {}
  for line in io.lines(path) do
    if line ~= '' then found[#found + 1] = line end
  end
  return found
end

local heads, visit, run, count = {}, {}, os.time(), 0

function init()
  for _, line in ipairs(lines('VISIT')) do visit[#visit + 1] = line:gsub('[\\"]', '\\%0') end
  for at, line in ipairs(lines('CONVERSATIONS')) do
    local id, token = line:match('^(%S+) (%S+)$')
    if at % threads == slice then
      heads[#heads + 1] = 'POST /v3/directline/conversations/' .. id .. '/activities HTTP/1.1\r\nHost: ' .. wrk.headers['Host']
        .. '\r\nAuthorization: Bearer ' .. token .. '\r\nX-Requested-With: XMLHttpRequest\r\nContent-Type: application/json\r\nContent-Length: '
    end
  end
end

function request()
  local round = math.floor(count / #heads)
  local body = '{"type":"message","text":"' .. visit[round % #visit + 1]
    .. '","textFormat":"plain","attachments":[],"channelId":"webchat","from":{"id":"visitor","name":"","role":"user"},"locale":"en-US"'
    .. ',"localTimestamp":"2026-11-23T06:00:00.000+00:00","localTimezone":"Europe/London","channelData":{"attachmentSizes":[],"clientActivityID":"'
    .. run .. '-' .. slice .. '-' .. count .. '"}}'
  local head = heads[count % #heads + 1]
  count = count + 1
  return head .. #body .. '\r\n\r\n' .. body
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('requests=%d non2xx=%d broken=%d rps=%.0f p50_ms=%.2f p99_ms=%.2f\n',
    summary.requests, errors.status, errors.connect + errors.read + errors.write + errors.timeout,
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
