-- What turns did: an ISO week, a kind of count, a name and a count. Nothing else.
create table tally (
    week text collate "C" not null,
    kind text collate "C" not null,
    name text collate "C" not null,
    count bigint not null,
    primary key (week, kind, name)
);

insert into tally (week, kind, name, count)
select to_char(day, 'IYYY-"W"IW'), 'referrals', kind || case tier when '' then '' else '/' || tier end, sum(count)
from referral
group by 1, 3;

drop table referral;
