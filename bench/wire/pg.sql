-- The least that a durable turn costs PostgreSQL: one row updated and one inserted, as large as the service's.
--
--   psql -q -f bench/wire/pg-tables.sql DATABASE
--   pgbench -n -M prepared -c 64 -j 2 -T 10 -D state=2076 -D body=4636 -f bench/wire/pg.sql DATABASE
--
-- state and body: bytes of a conversation's and of a turn's sealed part. Both are made in the server, which spares the
-- probe sending them.
\set at random(1, 1024)
begin;
update probe_conversation set version = version + 1, next_seq = next_seq + 16, expires_at = expires_at + 1, state = repeat('s', :state)::bytea where id = probe_id(:at);
insert into probe_turn values (probe_id(:at), nextval('probe_seq'), 0, repeat('k', 16)::bytea, repeat('b', :body)::bytea);
commit;
