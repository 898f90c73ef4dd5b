-- As many rows as there are visitors, with as many bytes as the service keeps of each.
drop table if exists bare_turn, bare_conversation;
create table bare_conversation (id text primary key, version bigint not null, next_seq bigint not null, expires_at bigint not null, state bytea not null);
create table bare_turn (id text not null, first_seq bigint not null, last_seq bigint not null, body bytea not null, primary key (id, first_seq));
alter table bare_conversation alter column state set storage external;
alter table bare_turn alter column body set storage external;
insert into bare_conversation select 'conversation-' || n, 1, 1, 0, decode(repeat('a7', :state), 'hex') from generate_series(1, 512) n;
create sequence if not exists bare_seq;
