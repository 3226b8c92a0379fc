-- The papers can be spread over the servers of a Citus cluster by paper_id, which every key of theirs contains
-- (docs/decisions/0012). On a plain PostgreSQL nothing happens.
do $$
begin
    if exists (select from pg_extension where extname = 'citus') then
        -- Tables that refer to each other are made over one connection to each server.
        perform set_config('citus.multi_shard_modify_mode', 'sequential', true);
        perform create_reference_table('vocabulary_text');
        perform create_reference_table('published_revision');
        perform create_reference_table('count_snapshot');
        perform create_distributed_table('paper_fact', 'paper_id');
    end if;
end
$$;
