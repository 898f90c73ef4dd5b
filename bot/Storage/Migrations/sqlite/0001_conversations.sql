-- One row a conversation and one row a turn. Times are Unix milliseconds; state and body are sealed under the visitor's key.
create table conversation (
    id text not null primary key,
    version integer not null,
    next_seq integer not null,
    created integer not null,
    expires_at integer not null,
    "check" blob not null,
    stream_key blob not null,
    sealed_key blob,
    state blob not null
) strict;

create index conversation_expiry on conversation (expires_at);

create table turn (
    id text not null,
    first_seq integer not null,
    last_seq integer not null,
    client_key blob,
    body blob not null,
    primary key (id, first_seq)
) strict;

-- A retried post finds the turn it already made.
create unique index turn_client_key on turn (id, client_key) where client_key is not null;

-- The Data Protection key ring, which seals tokens.
create table ring_key (
    name text not null primary key,
    xml text not null
) strict;
