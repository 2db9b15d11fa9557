=== tables
create table t (id integer not null, x integer, y varchar);
insert into t values (1, 10, 'a'), (2, 20, 'b'), (3, 30, 'c');

=== a lateral alias
select x * 2 as doubled, doubled + 1 as more, more || y as text from {t} order by id
--- columns
doubled NUMBER(38,0) null
more NUMBER(38,0) null
text VARCHAR null
--- rows
20 | 21 | 21a
40 | 41 | 41b
60 | 61 | 61c

=== an alias in WHERE
select x * 2 as doubled from {t} where doubled > 20 order by 1
--- columns
doubled NUMBER(38,0)
--- rows
40
60

=== a column wins over an alias in WHERE
select id * 100 as x from {t} where x > 10 order by 1
--- columns
x NUMBER(38,0)
--- rows
200
300

=== a column wins over an alias in another item
select id * 100 as x, x + 1 as next from {t} order by id
--- columns
x NUMBER(38,0)
next NUMBER(38,0) null
--- rows
100 | 11
200 | 21
300 | 31

=== an alias in GROUP BY, HAVING and QUALIFY
select id % 2 as odd, sum(x) as total, rank() over (order by total desc) as r from {t} group by odd having total > 10 qualify r = 1
--- columns
odd NUMBER(38,0)
total NUMBER(38,0)
r NUMBER(18,0)
--- rows
1 | 40 | 1

=== an alias of an aggregate in another item
select sum(x) as s, count(*) as n, s / n as mean from {t}
--- columns
s NUMBER(38,0) null
n NUMBER(18,0)
mean NUMBER(38,6) null
--- rows
60 | 3 | 20.000000

=== an alias in JOIN ON of a later subquery
select q.d from (select x + 1 as d, d * 2 as e from {t}) q join {t} on q.e = t.x + 12 order by 1
--- columns
d NUMBER(38,0) null
--- rows
11
21

=== names know no case
select ID, X as Foo, foo + 1 as BAR from {t} where Id = 1
--- columns
id NUMBER(38,0)
foo NUMBER(38,0) null
bar NUMBER(38,0) null
--- rows
1 | 10 | 11

=== a quoted upper case name is the unquoted one
select "ID", "X" from {t} where "Y" = 'a'
--- columns
id NUMBER(38,0)
x NUMBER(38,0) null
--- rows
1 | 10

=== quoted aliases keep their letters
select id as "Id", x as "some x" from {t} where id = 1
--- columns
Id NUMBER(38,0)
some x NUMBER(38,0) null
--- rows
1 | 10

=== a quoted lower case alias is another name
with a as (select id as "id", x as id from {t}) select "id" as a, id as b from a order by 1
--- columns
a NUMBER(38,0)
b NUMBER(38,0) null
--- rows
1 | 10
2 | 20
3 | 30

=== words that are no keywords here
select id as date, x as value, y as key from {t} where id = 1
--- columns
date NUMBER(38,0)
value NUMBER(38,0) null
key VARCHAR null
--- rows
1 | 10 | a

=== aliases that are DuckDB's keywords
select id as "table", x as end_at, y as "order", id as position from {t} where id = 1
--- columns
table NUMBER(38,0)
end_at NUMBER(38,0) null
order VARCHAR null
position NUMBER(38,0)
--- rows
1 | 10 | a | 1

=== an expression without an alias
select id + 1, upper(y), 1, 'x' from {t} where id = 1
--- columns
id + 1 NUMBER(38,0)
upper(y) VARCHAR null
1 NUMBER(1,0)
'x' VARCHAR(1)
--- rows
2 | A | 1 | x

=== the table's own name qualifies
select t.id, t.y from {t} where t.x = 20
--- columns
id NUMBER(38,0)
y VARCHAR null
--- rows
2 | b

=== an alias hides the table's name in a self join
select a.id, b.id as next from {t} a left join {t} b on b.id = a.id + 1 order by a.id
--- columns
id NUMBER(38,0)
next NUMBER(38,0) null
--- rows
1 | 2
2 | 3
3 | NULL

=== the alias of a window in WHERE of an outer query
select id from (select id, row_number() over (order by x desc) as rn from {t}) where rn = 1
--- columns
id NUMBER(38,0)
--- rows
3

=== an alias in a CASE of the same list
select x > 15 as big, case when big then 'big' else 'small' end as size from {t} order by id
--- columns
big BOOLEAN null
size VARCHAR(5)
--- rows
false | small
true | big
true | big

=== an alias inside an aggregate of the same list
select id * 2 as twice, y from {t} group by twice, y having max(twice) > 2 order by 1
--- columns
twice NUMBER(38,0)
y VARCHAR null
--- rows
4 | b
6 | c

=== an alias inside a window of the same list
select x + 1 as n, sum(n) over (order by n) as running from {t} order by n
--- columns
n NUMBER(38,0) null
running NUMBER(38,0) null
--- rows
11 | 11
21 | 32
31 | 63

=== an alias that chains to an alias in ORDER BY
select -x as n, n as m from {t} order by m
--- columns
n NUMBER(38,0) null
m NUMBER(38,0) null
--- rows
-30 | -30
-20 | -20
-10 | -10

=== a correlated name of an outer alias
select id, (select max(i.x) from {t} i where i.id <= o.id) as m from {t} o order by id
--- columns
id NUMBER(38,0)
m NUMBER(38,0) null
--- rows
1 | 10
2 | 20
3 | 30

=== an alias equal to its own column
select upper(y) as y from {t} where y = 'a'
--- columns
y VARCHAR
--- rows
A

=== an alias equal to its own column in GROUP BY
select upper(y) as y, count(*) as n from {t} group by y order by y
--- columns
y VARCHAR null
n NUMBER(18,0)
--- rows
A | 1
B | 1
C | 1

=== dual
select 1 as one from dual
--- columns
one NUMBER(1,0)
--- rows
1

=== no from
select 1 as a, 'b' as b, null as c, true as d
--- columns
a NUMBER(1,0)
b VARCHAR(1)
c NULL null
d BOOLEAN
--- rows
1 | b | NULL | true

=== comments everywhere
select /* one */ id -- two
, x // three
from {t} where id = 1
--- columns
id NUMBER(38,0)
x NUMBER(38,0) null
--- rows
1 | 10
