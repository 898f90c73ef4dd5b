-- One row a conversation and one row a turn, both keyed by the conversation's id, so that a sharded PostgreSQL can split them
-- by it. Times are Unix milliseconds; state and body are sealed under the visitor's key and look random, so that compressing
-- them (the default for large values) would cost time and gain nothing.
create table conversation (
    id text collate "C" not null primary key,
    version bigint not null,
    next_seq bigint not null,
    created bigint not null,
    expires_at bigint not null,
    "check" bytea not null,
    stream_key bytea not null,
    sealed_key bytea,
    state bytea not null
) with (fillfactor = 50, toast_tuple_target = 8160);

alter table conversation alter column state set storage external;

create index conversation_expiry on conversation (expires_at);

create table turn (
    id text collate "C" not null,
    first_seq bigint not null,
    last_seq bigint not null,
    client_key bytea,
    body bytea not null,
    primary key (id, first_seq)
) with (toast_tuple_target = 8160);

alter table turn alter column body set storage external;

-- A retried post finds the turn it already made.
create unique index turn_client_key on turn (id, client_key) where client_key is not null;

-- The Data Protection key ring, which seals tokens. A few rows; the same on every shard.
create table ring_key (
    name text not null primary key,
    xml text not null
);
