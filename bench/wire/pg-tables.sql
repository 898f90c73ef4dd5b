-- What pg.sql writes to: tables stored as the service's, with no index but their primary keys, and 1,024 conversations.
drop table if exists probe_conversation, probe_turn;
drop sequence if exists probe_seq;

create table probe_conversation (
    id text collate "C" not null primary key,
    version bigint not null,
    next_seq bigint not null,
    created bigint not null,
    expires_at bigint not null,
    "check" bytea not null,
    stream_key bytea not null,
    state bytea not null
) with (fillfactor = 50, toast_tuple_target = 8160);
alter table probe_conversation alter column state set storage external;

create table probe_turn (
    id text collate "C" not null,
    first_seq bigint not null,
    last_seq bigint not null,
    client_key bytea,
    body bytea not null,
    primary key (id, first_seq)
) with (toast_tuple_target = 8160);
alter table probe_turn alter column body set storage external;

create sequence probe_seq cache 1000;

create or replace function probe_id(at integer) returns text language sql immutable as $$ select 'conversation-' || lpad(at::text, 9, '0') $$;

insert into probe_conversation
select probe_id(at), 1, 1, 0, 0, repeat('c', 32)::bytea, repeat('k', 32)::bytea, repeat('s', 2076)::bytea from generate_series(1, 1024) at;
