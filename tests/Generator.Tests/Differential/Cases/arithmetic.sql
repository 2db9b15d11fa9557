=== tables
create table t (id integer not null, a integer, b integer, n number(10, 2), f float, d date, ts timestamp_ntz);
insert into t values (1, 7, 2, 1.25, 2.5, '2024-01-31', '2024-01-31 10:30:00'), (2, -7, 2, -1.25, -2.5, '2023-12-31', '2023-12-31 00:00:00'), (3, 5, 0, null, null, null, null);

=== division of integers has six decimals
select a / b as q from {t} where b <> 0 order by id
--- columns
q NUMBER(38,6) null
--- rows
3.500000
-3.500000

=== division rounds half away from zero
select 2 / 3 as a, -2 / 3 as b, 1 / 3 as c, 10 / 4 as d
--- columns
a NUMBER(7,6)
b NUMBER(7,6)
c NUMBER(7,6)
d NUMBER(8,6)
--- rows
0.666667 | -0.666667 | 0.333333 | 2.500000

=== division by zero is an error
select a / b as q from {t}
--- columns
q NUMBER(38,6) null
--- rows
error: Invalid Input Error: Division by zero

=== division of floats by zero is an error
select 1.0::float / 0 as q
--- columns
q FLOAT
--- rows
error: Invalid Input Error: Division by zero

=== modulo by zero is an error
select a % b as q from {t}
--- columns
q NUMBER(38,0) null
--- rows
error: Invalid Input Error: Division by zero

=== div0 and div0null
select div0(a, b) as x, div0null(a, null) as y from {t} order by id
--- columns
x NUMBER(38,6) null
y NUMBER(38,6) null
--- rows
3.500000 | 0.000000
-3.500000 | 0.000000
0.000000 | 0.000000

=== modulo has the dividend's sign
select a % b as m, mod(a, 3) as k from {t} where b <> 0 order by id
--- columns
m NUMBER(38,0) null
k NUMBER(38,0) null
--- rows
1 | 1
-1 | -1

=== sums and products of decimals
select n + 1 as a, n * 2.5 as b, n - 0.005 as c, n * n as d from {t} where id < 3 order by id
--- columns
a NUMBER(11,2) null
b NUMBER(12,3) null
c NUMBER(12,3) null
d NUMBER(20,4) null
--- rows
2.25 | 3.125 | 1.245 | 1.5625
-0.25 | -3.125 | -1.255 | 1.5625

=== rounding half away from zero
select round(2.5) as a, round(-2.5) as b, round(1.005, 2) as c, round(n, 1) as d, round(1234, -2) as e from {t} where id = 1
--- columns
a NUMBER(3,0)
b NUMBER(3,0)
c NUMBER(5,2)
d NUMBER(11,1) null
e NUMBER(5,0)
--- rows
3 | -3 | 1.01 | 1.3 | 1200

=== casts round half away from zero
select n::int as a, 2.5::int as b, '2.5'::int as c, -0.5::int as d, f::int as e from {t} where id = 2
--- columns
a NUMBER(38,0) null
b NUMBER(38,0)
c NUMBER(38,0)
d NUMBER(38,0)
e NUMBER(38,0) null
--- rows
-1 | 3 | 3 | -1 | -3

=== dates and days
select d + 1 as a, d - 1 as b, d - '2024-01-01'::date as c, 1 + d as e from {t} where id = 1
--- columns
a DATE null
b DATE null
c NUMBER(9,0) null
e DATE null
--- rows
2024-02-01 | 2024-01-30 | 30 | 2024-02-01

=== intervals
select d + interval '1 month' as a, ts - interval '1 day, 2 hours' as b, ts + interval '90 minutes' as c from {t} where id = 1
--- columns
a DATE null
b TIMESTAMP_NTZ null
c TIMESTAMP_NTZ null
--- rows
2024-02-29 | 2024-01-30 08:30:00.000 | 2024-01-31 12:00:00.000

=== dateadd keeps to the end of the month
select dateadd(month, 1, d) as a, dateadd('day', -31, d) as b, dateadd(hour, 2, ts) as c, add_months(d, 1) as e from {t} where id = 1
--- columns
a DATE null
b DATE null
c TIMESTAMP_NTZ null
e DATE null
--- rows
2024-02-29 | 2023-12-31 | 2024-01-31 12:30:00.000 | 2024-02-29

=== datediff counts boundaries
select datediff(year, '2023-12-31'::date, '2024-01-01'::date) as y, datediff(month, d, '2024-02-01') as m, datediff(hour, ts, '2024-01-31 11:00:00') as h from {t} where id = 1
--- columns
y NUMBER(18,0)
m NUMBER(18,0) null
h NUMBER(18,0) null
--- rows
1 | 1 | 1

=== unary minus and plus
select -a as m, +a as p, -(-a) as q, - n as r from {t} where id = 1
--- columns
m NUMBER(38,0) null
p NUMBER(38,0) null
q NUMBER(38,0) null
r NUMBER(10,2) null
--- rows
-7 | 7 | 7 | -1.25

=== NULL goes through
select a + null as x, n * 2 as y, f / 2 as z from {t} where id = 3
--- columns
x NUMBER(38,0) null
y NUMBER(11,2) null
z FLOAT null
--- rows
NULL | NULL | NULL

=== text calculates as numbers
select '3' + 4 as a, '2' * '3' as b, 10 - '2.5' as c
--- columns
a NUMBER(19,0)
b FLOAT
c NUMBER(19,1)
--- rows
7 | 6 | 7.5

=== precedence
select 2 + 3 * 4 as a, (2 + 3) * 4 as b, -2 * 3 as c, 10 - 4 - 3 as d, 100 / 10 / 2 as e, not true or true as f
--- columns
a NUMBER(3,0)
b NUMBER(3,0)
c NUMBER(2,0)
d NUMBER(4,0)
e NUMBER(15,12)
f BOOLEAN
--- rows
14 | 20 | -6 | 3 | 5.000000000000 | true

=== bits
select bitand(6, 3) as a, bitor(6, 3) as b, bitxor(6, 3) as c, bitshiftleft(1, 4) as d
--- columns
a NUMBER(38,0)
b NUMBER(38,0)
c NUMBER(38,0)
d NUMBER(38,0)
--- rows
2 | 7 | 5 | 16

=== an overflow of the type is an error
select 12345.67::number(6, 2) as n
--- columns
n NUMBER(6,2)
--- rows
error: Conversion Error: Casting value "12345.67" to type DECIMAL(6,2) failed: value is out of range!

=== exponents and hexadecimal
select 1e3 as a, 15e-1 as b, .5 as c, 1. as d
--- columns
a NUMBER(4,0)
b NUMBER(2,1)
c NUMBER(2,1)
d NUMBER(1,0)
--- rows
1000 | 1.5 | 0.5 | 1
