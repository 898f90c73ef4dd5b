-- From here on turns and states are sealed in a shorter form, which earlier versions cannot read: they refuse this store.
-- What they wrote is still read.
select 1;
