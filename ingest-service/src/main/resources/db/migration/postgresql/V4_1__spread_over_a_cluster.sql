-- Papers, their keys and where they were seen can be spread over the servers of a Citus cluster by paper_id
-- (docs/decisions/0012). There every key of such a table contains that column.
alter table sighting drop constraint sighting_by_record_pkey;
alter table sighting add constraint sighting_pkey primary key (dump_id, record_number, paper_id);
-- A table that others refer to cannot be changed in a transaction that has read or written spread tables before.
alter table sighting drop constraint sighting_by_record_dump_id_fkey;
alter table paper_version drop constraint paper_version_dump_id_fkey;

-- On a plain PostgreSQL nothing more happens.
do $$
begin
    if exists (select from pg_extension where extname = 'citus') then
        -- Tables that refer to each other are made over one connection to each server.
        perform set_config('citus.multi_shard_modify_mode', 'sequential', true);
        perform create_reference_table('dump');
        perform create_reference_table('revision');
        perform create_reference_table('problem');
        perform create_reference_table('term');
        perform create_reference_table('vocabulary');
        perform create_distributed_table('paper_version', 'paper_id');
        perform create_distributed_table('paper_key', 'paper_id', colocate_with => 'paper_version');
        perform create_distributed_table('sighting', 'paper_id', colocate_with => 'paper_version');
    end if;
end
$$;
