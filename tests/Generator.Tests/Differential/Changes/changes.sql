=== tables
create table target (id integer not null, description varchar, n number(10, 2));
insert into target values (10, 'To be updated (this is the old value)', 1), (20, 'stays', 2.5), (30, null, 3);
create table source (id integer not null, description varchar, is_deleted boolean);
insert into source values (10, 'To be updated (this is the new value)', false), (30, 'gone', true), (40, 'new', false);

=== merge updates, deletes and inserts
merge into {target} using {source} on target.id = source.id
when matched and source.is_deleted then delete
when matched then update set target.description = source.description, n = target.n + 1
when not matched then insert (id, description) values (source.id, source.description);
select * from {target} order by id
--- rows
10 | To be updated (this is the new value) | 2.00
20 | stays | 2.50
40 | new | NULL

=== merge with a subquery and aliases
merge into {target} as t using (select id, upper(description) as d from {source} where not is_deleted) as s on t.id = s.id and t.n < 5
when matched then update set t.description = s.d
when not matched and s.id > 5 then insert values (s.id, s.d, '7.5');
select id, description, n from {target} where id <> 20 order by id
--- rows
10 | TO BE UPDATED (THIS IS THE NEW VALUE) | 1.00
30 | NULL | 3.00
40 | NEW | 7.50

=== update with an expression
update {target} set n = n * 2, description = coalesce(description, 'none') where id >= 20;
select id, description, n from {target} order by id
--- rows
10 | To be updated (this is the old value) | 1.00
20 | stays | 5.00
30 | none | 6.00

=== update from another table
update {target} t set description = s.description from {source} s where t.id = s.id and not s.is_deleted;
select id, description from {target} order by id
--- rows
10 | To be updated (this is the new value)
20 | stays
30 | NULL

=== update by a subquery
update {target} set n = (select count(*) from {source}) where id in (select id from {source});
select id, n from {target} order by id
--- rows
10 | 3.00
20 | 2.50
30 | 3.00

=== delete with a filter
delete from {target} where id > 10 and description is not null;
select id from {target} order by id
--- rows
10
30

=== delete using another table
delete from {target} using {source} where target.id = source.id and source.is_deleted;
select id from {target} order by id
--- rows
10
20

=== delete everything
delete from {target};
select count(*) as n from {target}
--- rows
0

=== insert rows and a query
insert into {target} (id, n) values (50, 1.005), (60, null);
insert into {target} select id + 100, description, id from {source} where not is_deleted;
select id, description, n from {target} where id > 30 order by id
--- rows
50 | NULL | 1.01
60 | NULL | NULL
110 | To be updated (this is the new value) | 10.00
140 | new | 40.00

=== insert overwrite empties the table first
insert overwrite into {target} select id, description, 0 from {source} where id = 40;
select * from {target}
--- rows
40 | new | 0.00
