-- Citus's two functions with its rules for keys and tables, and nothing behind them: the tables stay where they are.
create schema citus_stand_in;

create table citus_stand_in.spread (
    relation regclass primary key,
    -- null for a reference table
    column_name name,
    colocated_with regclass
);

create view citus_stand_in.broken_rule (relation, rule) as
    select i.indrelid::regclass, format('unique index %s is without %s', i.indexrelid::regclass, s.column_name)
    from citus_stand_in.spread s
    join pg_index i on i.indrelid = s.relation and (i.indisunique or i.indisexclusion)
    where s.column_name is not null
    and not exists (
        select from pg_attribute a
        where a.attrelid = i.indrelid and a.attname = s.column_name and a.attnum = any (i.indkey))
    union all
    select c.conrelid::regclass, format('foreign key %s of a spread table is without %s', c.conname, s.column_name)
    from citus_stand_in.spread s
    join pg_constraint c on c.contype = 'f' and c.conrelid = s.relation
    where s.column_name is not null
    and not exists (
        select from pg_attribute a
        where a.attrelid = c.conrelid and a.attname = s.column_name and a.attnum = any (c.conkey))
    union all
    select c.conrelid::regclass, format('foreign key %s leads to a table that is not spread alike', c.conname)
    from pg_constraint c
    left join citus_stand_in.spread one on one.relation = c.conrelid
    left join citus_stand_in.spread other on other.relation = c.confrelid
    where c.contype = 'f' and (one.relation is not null or other.relation is not null)
    and (one.relation is null or other.relation is null
        or (other.column_name is not null and one.column_name is distinct from other.column_name))
    union all
    select t.tgrelid::regclass, format('trigger %s on a spread table', t.tgname)
    from citus_stand_in.spread s
    join pg_trigger t on t.tgrelid = s.relation and not t.tgisinternal
    union all
    select a.attrelid::regclass, format('column %s counts by itself', a.attname)
    from citus_stand_in.spread s
    join pg_attribute a on a.attrelid = s.relation and not a.attisdropped
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval(%'
    union all
    select s.relation, format('%s is of another type or collation than in %s', s.column_name, s.colocated_with)
    from citus_stand_in.spread s
    join citus_stand_in.spread o on o.relation = s.colocated_with
    join pg_attribute a on a.attrelid = s.relation and a.attname = s.column_name
    join pg_attribute b on b.attrelid = o.relation and b.attname = o.column_name
    where (a.atttypid, a.attcollation) <> (b.atttypid, b.attcollation);

create function citus_stand_in.check_rules(table_name regclass) returns void language plpgsql as $$
declare broken text;
begin
    select string_agg(rule, '; ') into broken from citus_stand_in.broken_rule where relation = table_name;
    if broken is not null then
        raise exception 'cannot spread %: %', table_name, broken;
    end if;
end
$$;

create function create_distributed_table(
    table_name regclass,
    distribution_column text,
    distribution_type text default 'hash',
    colocate_with text default 'default',
    shard_count integer default null) returns void language plpgsql as $$
begin
    insert into citus_stand_in.spread values (
        table_name, distribution_column, nullif(colocate_with, 'default')::regclass);
    perform citus_stand_in.check_rules(table_name);
end
$$;

create function create_reference_table(table_name regclass) returns void language plpgsql as $$
begin
    insert into citus_stand_in.spread values (table_name, null, null);
end
$$;
