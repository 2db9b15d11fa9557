=== tables
create table t (id integer not null, n number(10, 2), s varchar, d date, ts timestamp_ntz, b boolean, f float);
insert into t values (1, 1.50, 'abc', '2024-01-31', '2024-01-31 12:00:00', true, 1.5), (2, null, null, null, null, null, null), (3, -2.00, 'A_c%', '2024-02-29', '2024-02-29 00:00:00', false, 0);

=== a date with text
select id from {t} where d = '2024-01-31' or d > '2024-02-01' order by id
--- columns
id NUMBER(38,0)
--- rows
1
3

=== a timestamp with text and with a date
select id from {t} where ts >= '2024-01-31 12:00:00' and ts <> d order by id
--- columns
id NUMBER(38,0)
--- rows
1

=== a number with text
select '5' = 5 as a, '5.0' = 5 as b, 10 > '9' as c, '1e1' = 10 as d
--- columns
a BOOLEAN
b BOOLEAN
c BOOLEAN
d BOOLEAN
--- rows
true | true | true | true

=== a boolean with text and numbers
select b = 'true' as a, b = 1 as c from {t} order by id
--- columns
a BOOLEAN null
c BOOLEAN null
--- rows
true | true
NULL | NULL
false | false

=== text with text knows case
select 'a' = 'A' as a, 'a' < 'B' as b, 'abc' > 'ab' as c, 'a' = 'a ' as d
--- columns
a BOOLEAN
b BOOLEAN
c BOOLEAN
d BOOLEAN
--- rows
false | false | true | false

=== null comparisons
select null = null as a, 1 <> null as b, null is not distinct from null as c, 1 is distinct from null as d, equal_null(1, null) as e
--- columns
a BOOLEAN null
b BOOLEAN null
c BOOLEAN
d BOOLEAN
e BOOLEAN
--- rows
NULL | NULL | true | true | false

=== three-valued logic
select true and null as a, false and null as b, true or null as c, false or null as d, not null as e
--- columns
a BOOLEAN null
b BOOLEAN null
c BOOLEAN null
d BOOLEAN null
e BOOLEAN null
--- rows
NULL | false | true | NULL | NULL

=== in with null
select id, n in (1.5, null) as i, n not in (1.5, null) as j, n in (1.5, 2) as k from {t} order by id
--- columns
id NUMBER(38,0)
i BOOLEAN null
j BOOLEAN null
k BOOLEAN null
--- rows
1 | true | false | true
2 | NULL | NULL | NULL
3 | NULL | NULL | false

=== in with mixed types
select id from {t} where s in ('abc', 'x') and n in ('1.5', 3) and d in ('2024-01-31')
--- columns
id NUMBER(38,0)
--- rows
1

=== between
select id from {t} where n between 1 and 2 or d between '2024-02-01' and '2024-02-29' order by id
--- columns
id NUMBER(38,0)
--- rows
1
3

=== not between and reversed bounds
select 5 between 1 and 10 as a, 5 between 10 and 1 as b, 5 not between 6 and 7 as c, null between 1 and 2 as d
--- columns
a BOOLEAN
b BOOLEAN
c BOOLEAN
d BOOLEAN null
--- rows
true | false | true | NULL

=== like
select id, s like 'a%' as a, s like '%c%' as b, s ilike 'A%' as c, s not like '_b_' as d from {t} order by id
--- columns
id NUMBER(38,0)
a BOOLEAN null
b BOOLEAN null
c BOOLEAN null
d BOOLEAN null
--- rows
1 | true | true | true | false
2 | NULL | NULL | NULL | NULL
3 | false | true | true | true

=== like with an escape
select s like 'A^_c^%' escape '^' as a, s like 'A\\_c\\%' escape '\\' as b, s like '%\\%' escape '\\' as c from {t} where id = 3
--- columns
a BOOLEAN null
b BOOLEAN null
c BOOLEAN null
--- rows
true | true | true

=== like any and all
select 'John Dddoe' like any ('%Jo%oe%', 'T%e') as a, 'John' like all ('J%', '%n') as b, 'John' not like any ('x', 'y') as c, 'abc' ilike any ('A%') as d
--- columns
a BOOLEAN
b BOOLEAN
c BOOLEAN
d BOOLEAN
--- rows
true | true | true | true

=== regular expressions match the whole
select 'San Francisco' rlike 'S.n.*' as a, 'San Francisco' regexp 'Fran' as b, regexp_like('abc', 'A.*', 'i') as c
--- columns
a BOOLEAN
b BOOLEAN
c BOOLEAN
--- rows
true | false | true

=== concatenation with NULL
select 'a' || null as a, 'a' || 1 || 'b' as b, concat('x', null) as c, concat_ws('-', 'a', 'b') as d
--- columns
a VARCHAR null
b VARCHAR
c VARCHAR null
d VARCHAR
--- rows
NULL | a1b | NULL | a-b

=== is true and is not false
select id, b is true as a, b is not true as c, b is false as d, b is not false as e from {t} order by id
--- columns
id NUMBER(38,0)
a BOOLEAN
c BOOLEAN
d BOOLEAN
e BOOLEAN
--- rows
1 | true | false | false | true
2 | false | true | false | true
3 | false | true | true | false

=== case without else
select id, case when n > 0 then 'pos' when n < 0 then 'neg' end as c, case id when 1 then 'one' when 2 then 'two' else 'more' end as k from {t} order by id
--- columns
id NUMBER(38,0)
c VARCHAR(3) null
k VARCHAR(4)
--- rows
1 | pos | one
2 | NULL | two
3 | neg | more

=== decode and iff
select decode(id, 1, 'a', 2, 'b', 'c') as d, iff(n is null, 0, 1) as i, nvl2(s, 'x', 'y') as n, zeroifnull(n) as z, nullifzero(f) as nz from {t} order by id
--- columns
d VARCHAR(1)
i NUMBER(1,0)
n VARCHAR(1)
z NUMBER(10,2)
nz FLOAT null
--- rows
a | 1 | x | 1.50 | 1.5
b | 0 | y | 0.00 | NULL
c | 1 | x | -2.00 | NULL

=== greatest and least with NULL
select greatest(1, 2, null) as g, least(3, 1, 2) as l, greatest('a', 'b') as t, greatest_ignore_nulls(1, null, 3) as i
--- columns
g NUMBER(1,0) null
l NUMBER(1,0)
t VARCHAR(1)
i NUMBER(1,0)
--- rows
NULL | 1 | b | 3

=== numbers as conditions
select iff(1, 'yes', 'no') as a, iff(0, 'yes', 'no') as b
--- columns
a VARCHAR(3)
b VARCHAR(3)
--- rows
yes | no

=== row values
select (1, 2) = (1, 2) as a, (1, 'a') in ((1, 'a'), (2, 'b')) as b
--- columns
a BOOLEAN null
b BOOLEAN null
--- rows
true | true

=== empty strings are no NULL
select '' is null as a, coalesce('', 'x') as b, length('') as c, nullif('', '') as d
--- columns
a BOOLEAN
b VARCHAR(1)
c NUMBER(18,0)
d VARCHAR(1) null
--- rows
false |  | 0 | NULL
