-- Rows that are written one after the other belong one after the other into an index: a million records spread over it
-- read and write most of its pages again with every batch.

-- A key starts with its edition, as the paper's id does: <edition>-<12 hex digits>.
alter table paper_key alter column key_hash set data type varchar(120);
update paper_key set key_hash = substring(paper_id, 1, char_length(paper_id) - 13) || ':' || key_hash;

create table sighting_by_record (
    dump_id       bigint       not null references dump,
    record_number bigint       not null,
    paper_id      varchar(100) not null,
    first_line    integer      not null,
    last_line     integer      not null,
    primary key (dump_id, record_number)
);
insert into sighting_by_record (dump_id, record_number, paper_id, first_line, last_line)
    select dump_id, record_number, paper_id, first_line, last_line from sighting;
drop table sighting;
alter table sighting_by_record rename to sighting;
create index sighting_of_paper on sighting (paper_id, dump_id);
