-- whose matter a failure is: unreadable-dump, disk-full, stopped, internal-error
alter table dump add column failure_code varchar(40);
