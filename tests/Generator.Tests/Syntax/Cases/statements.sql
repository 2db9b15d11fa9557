select 1; select 2;; 
----
select
    1;
select
    2
====
insert into raw.t (a, b) select a, b from u
----
insert into raw.t (a, b)
select
    a,
    b
from u
====
insert overwrite into t values (1, 'x'), (2, default)
----
insert overwrite into t
values (1, 'x'), (2, default)
====
insert into t (select 1)
----
insert into t
select
    1
====
update t as x set a = 1, x.b = b + 1 from u where x.id = u.id
----
update t as x
set
    a = 1,
    x.b = b + 1
from u
where x.id = u.id
====
delete from t
----
delete from t
====
delete from t using u, v where t.id = u.id
----
delete from t
using u, v
where t.id = u.id
====
merge into t using (select 1 as id) as s on t.id = s.id when matched and s.d then delete when matched then update set t.a = s.a, b = 2 when not matched and s.x > 1 then insert (id, a) values (s.id, s.a) when not matched then insert values (1, 2)
----
merge into t
using (
    select
        1 as id
) as s
on t.id = s.id
when matched and s.d then delete
when matched then update set
    t.a = s.a,
    b = 2
when not matched and s.x > 1 then insert (id, a) values (s.id, s.a)
when not matched then insert values (1, 2)
====
merge into t using s on t.id = s.id when matched then update all by name when not matched then insert all by name
----
merge into t
using s
on t.id = s.id
when matched then update all by name
when not matched then insert all by name
====
create schema if not exists raw
----
create schema if not exists raw
====
create or replace transient schema s data_retention_time_in_days = 1 comment = 'x'
----
create or replace transient schema s
data_retention_time_in_days = 1
comment = 'x'
====
create table if not exists raw.raw_events (event_data variant, source_file varchar(500) not null, file_row_number number(38, 0), loaded_at timestamp_ntz default current_timestamp() not null comment 'when', id int autoincrement start 1 increment 1 primary key, constraint u unique (source_file, file_row_number) not enforced rely)
----
create table if not exists raw.raw_events (
    event_data variant,
    source_file varchar(500) not null,
    file_row_number number(38, 0),
    loaded_at timestamp_ntz not null default current_timestamp() comment 'when',
    id int autoincrement primary key,
    constraint u unique (source_file, file_row_number)
)
====
create temporary table t (a int identity(1, 1), b int references u (c), foreign key (a, b) references v, primary key (a)) comment = 'x'
----
create temporary table t (
    a int autoincrement,
    b int foreign key references u (c),
    foreign key (a, b) references v,
    primary key (a)
)
comment = 'x'
====
create or replace transient table t cluster by (a, b) as select 1 as a, 2 as b
----
create or replace transient table t
cluster by (a, b)
as
select
    1 as a,
    2 as b
====
create table t as (select 1 as a)
----
create table t
as
select
    1 as a
====
create or replace secure view v (a, b) comment = 'it' as select 1, 2
----
create or replace secure view v (a, b)
comment = 'it'
as
select
    1,
    2
====
create view v (a comment 'x') as with c as (select 1) select * from c
----
create view v (a)
as
with c as (
    select
        1
)
select
    *
from c
====
create table t like u; create table t clone u; create stage if not exists raw.events url = 's3://b/' file_format = (type = json)
----
create table t like u;
create table t clone u;
create stage if not exists raw.events url = 's3://b/' file_format = (type = json)
====
create or replace file format raw.json_format type = json strip_outer_array = true; create storage integration s3_int type = external_stage enabled = true
----
create or replace file format raw.json_format type = json strip_outer_array = true;
create storage integration s3_int type = external_stage enabled = true
====
grant select on table t to role r; use schema raw; alter table t add column a int; show tables in schema raw; drop table if exists t; truncate table t; begin; commit; set x = (select 1); call p(1, 2); comment on table t is 'x;y'
----
grant select on table t to role r;
use schema raw;
alter table t add column a int;
show tables in schema raw;
drop table if exists t;
truncate table t;
begin;
commit;
set x = (select 1);
call p(1, 2);
comment on table t is 'x;y'
====
create or replace procedure p() returns int language sql as $$ begin; return 1; end $$; execute immediate 'select 1'
----
create or replace procedure p() returns int language sql as $$ begin; return 1; end $$;
execute immediate 'select 1'
====
copy into @out/x from t; copy into 's3://b/x' from (select 1)
----
copy into @out/x from t;
copy into 's3://b/x' from (select 1)
====
create table t (a int with masking policy p) with tag (x = 'y'); create view v copy grants as select 1
----
create table t (a int with masking policy p) with tag (x = 'y');
create view v copy grants as select 1
====
begin transaction; begin let x := 1; return x; end;
----
begin transaction;
begin let x := 1; return x; end
