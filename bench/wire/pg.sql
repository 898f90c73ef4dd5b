-- What a turn writes, with nothing thought and nobody asked for it. Of a conversation one client writes at a time, as in the service.
\set conversation 1 + :client_id + 64 * random(0, 7)
begin;
update bare_conversation set version = version + 1, next_seq = next_seq + 16, expires_at = expires_at + 1, state = decode(repeat('a7', :state), 'hex') where id = 'conversation-' || :conversation;
insert into bare_turn select 'conversation-' || :conversation, nextval('bare_seq'), 0, decode(repeat('a7', :body), 'hex');
commit;
