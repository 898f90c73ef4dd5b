-- How often people to turn to were named: a day, a kind of danger, how near it was, and a count. Nothing else.
create table referral (
    day date not null,
    kind text not null,
    tier text not null,
    count bigint not null,
    primary key (day, kind, tier)
);
