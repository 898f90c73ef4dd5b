-- What turns did: an ISO week, a kind of count, a name and a count. Nothing else. Without a rowid, which would tell in what
-- order names came up.
create table tally (
    week text not null,
    kind text not null,
    name text not null,
    count integer not null,
    primary key (week, kind, name)
) strict, without rowid;

insert into tally (week, kind, name, count)
select strftime('%G-W%V', day), 'referrals', kind || iif(tier = '', '', '/' || tier), sum(count)
from referral
group by 1, 3;

drop table referral;
