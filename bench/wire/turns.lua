-- Visitors of the guide, for wrk: conversations that are begun already (VISITORS, one "id token" a line) go through a visit
-- (VISIT, a line each) again and again. Each thread has its own and takes them in turns, so that none is asked again before it
-- was answered, as long as a thread has more of them than connections.
local function lines(path)
  local all = {}
  for line in io.lines(path) do if line ~= '' and line:sub(1, 1) ~= '#' then all[#all + 1] = line end end
  return all
end

local threads = {}

function setup(thread)
  thread:set('place', #threads)
  threads[#threads + 1] = thread
  for _, each in ipairs(threads) do each:set('of', #threads) end
end

local visit, visitors, asked

function init()
  visit, visitors, asked = lines(os.getenv('VISIT')), {}, 0
  for at, line in ipairs(lines(os.getenv('VISITORS'))) do
    if at % of == place then
      local id, token = line:match('^(%S+) (%S+)$')
      -- Not all at the same question.
      visitors[#visitors + 1] = { path = '/v3/directline/conversations/' .. id .. '/activities', step = 0, headers = {
        ['Authorization'] = 'Bearer ' .. token, ['Content-Type'] = 'application/json', ['X-Requested-With'] = 'XMLHttpRequest' } }
    end
  end
end

-- As Web Chat posts.
local before = '{"type":"message","textFormat":"plain","attachments":[],"channelId":"webchat","from":{"id":"visitor","name":"","role":"user"},"locale":"en-GB","localTimestamp":"2026-11-23T09:30:00.000+00:00","localTimezone":"Europe/London","text":"'

function request()
  local visitor = visitors[asked % #visitors + 1]
  asked = asked + 1
  local words = visit[visitor.step % #visit + 1]
  visitor.step = visitor.step + 1
  return wrk.format('POST', visitor.path, visitor.headers,
    before .. words .. '","channelData":{"attachmentSizes":[],"clientActivityID":"' .. os.time() .. place .. asked .. '"}}')
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('turns=%d\nturns_per_second=%.1f\np50_ms=%.3f\np99_ms=%.3f\nrefused=%d\nbroken=%d\n', summary.requests,
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
