=== tables
create table t (id integer not null, grp varchar, v integer);
insert into t values (1, 'a', 10), (2, 'a', 20), (3, 'b', null), (4, null, 40);
create table u (id integer, w integer not null);
insert into u values (1, 100), (2, 200), (null, 300);

=== a scalar subquery
select id, (select max(w) from {u}) as m from {t} order by id limit 1
--- columns
id NUMBER(38,0)
m NUMBER(38,0) null
--- rows
1 | 300

=== a scalar subquery without a row is NULL
select (select w from {u} where id = 99) as nothing, (select count(*) from {u} where id = 99) as none
--- columns
nothing NUMBER(38,0) null
none NUMBER(18,0)
--- rows
NULL | 0

=== a correlated scalar subquery
select id, (select sum(w) from {u} where u.id = t.id) as s, (select count(*) from {u} where u.id = t.id) as c from {t} order by id
--- columns
id NUMBER(38,0)
s NUMBER(38,0) null
c NUMBER(18,0)
--- rows
1 | 100 | 1
2 | 200 | 1
3 | NULL | 0
4 | NULL | 0

=== exists and not exists
select id from {t} where exists (select 1 from {u} where u.id = t.id) order by id
--- columns
id NUMBER(38,0)
--- rows
1
2

=== not exists
select id from {t} where not exists (select 1 from {u} where u.id = t.id) order by id
--- columns
id NUMBER(38,0)
--- rows
3
4

=== in
select id from {t} where id in (select id from {u}) order by id
--- columns
id NUMBER(38,0)
--- rows
1
2

=== not in with a NULL is never true
select id from {t} where id not in (select id from {u}) order by id
--- columns
id NUMBER(38,0)
--- rows


=== not in without NULL
select id from {t} where id not in (select id from {u} where id is not null) order by id
--- columns
id NUMBER(38,0)
--- rows
3
4

=== in as a value
select id, id in (select id from {u}) as i from {t} order by id
--- columns
id NUMBER(38,0)
i BOOLEAN null
--- rows
1 | true
2 | true
3 | NULL
4 | NULL

=== in over several columns
select id from {t} where (id, v) in (select id, w / 10 from {u}) order by id
--- columns
id NUMBER(38,0)
--- rows
1
2

=== any and all
select id from {t} where v >= any (select v from {t} where v > 10) order by id
--- columns
id NUMBER(38,0)
--- rows
2
4

=== all over values
select id from {t} where v >= all (select v from {t} where v is not null)
--- columns
id NUMBER(38,0)
--- rows
4

=== equal any
select id from {t} where id = any (select id from {u} where id is not null) order by id
--- columns
id NUMBER(38,0)
--- rows
1
2

=== a subquery in having
select grp, sum(v) as s from {t} group by grp having sum(v) > (select min(v) from {t}) order by grp
--- columns
grp VARCHAR null
s NUMBER(38,0)
--- rows
a | 30
NULL | 40

=== a subquery in order by
select id from {t} order by (select max(w) from {u} where u.id = t.id) desc nulls last, id desc
--- columns
id NUMBER(38,0)
--- rows
2
1
4
3

=== a subquery in ON
select t.id, u.w from {t} join {u} on t.id = u.id and u.w = (select max(w) from {u} where id is not null)
--- columns
id NUMBER(38,0)
w NUMBER(38,0)
--- rows
2 | 200

=== nested correlation
select id from {t} as a where exists (select 1 from {t} as b where b.grp = a.grp and exists (select 1 from {u} where u.id = b.id and a.id <> b.id)) order by id
--- columns
id NUMBER(38,0)
--- rows
1
2

=== a subquery in case
select id, case when id in (select id from {u}) then 'known' else 'new' end as k from {t} order by id
--- columns
id NUMBER(38,0)
k VARCHAR(5)
--- rows
1 | known
2 | known
3 | new
4 | new

=== a derived table with an alias and columns
select x.b, x.a from (select id, v from {t} where v is not null) as x (a, b) order by 1
--- columns
b NUMBER(38,0)
a NUMBER(38,0)
--- rows
10 | 1
20 | 2
40 | 4

=== a derived table without an alias
select id from (select id from {t} where id > 2) order by id
--- columns
id NUMBER(38,0)
--- rows
3
4

=== limits inside
select count(*) as n from (select id from {t} order by id limit 3)
--- columns
n NUMBER(18,0)
--- rows
3

=== a scalar subquery in arithmetic
select id, v / (select sum(v) from {t}) as share from {t} where v is not null order by id
--- columns
id NUMBER(38,0)
share NUMBER(38,6) null
--- rows
1 | 0.142857
2 | 0.285714
4 | 0.571429

=== exists over an aggregate is always true
select exists (select count(*) from {u} where id = 99) as e
--- columns
e BOOLEAN
--- rows
true

=== a correlated subquery over a group
select grp, count(*) as n, (select count(*) from {t} as b where b.grp = a.grp) as m from {t} as a group by grp order by grp
--- columns
grp VARCHAR null
n NUMBER(18,0)
m NUMBER(18,0)
--- rows
a | 2 | 2
b | 1 | 1
NULL | 1 | 0

=== greater than all over nothing is true
select id from {t} where id > all (select id from {u} where id = 99) order by id
--- columns
id NUMBER(38,0)
--- rows
1
2
3
4
