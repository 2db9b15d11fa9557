select
----
select^^
GEN2001: Expected an expression, but found the end of the text
====
select from t
----
select ^from^ t
GEN2001: Expected an expression, but found 'from'
====
select a b c from t
----
select a b ^c^ from t
GEN2013: A comma is missing before 'c'
====
select a, , b from t
----
select a, ^,^ b from t
GEN2001: Expected an expression, but found ','
====
select a form t
----
select a ^form^ t
GEN2001: Expected ',' or the next clause, but found 'form'; did you mean 'from'?
====
select a from t were a = 1
----
select a from t ^were^ a = 1
GEN2001: Expected ',' or the next clause, but found 'were'; did you mean 'where'?
====
select a from t gruop by a
----
select a from t ^gruop^ by a
GEN2001: Expected ',' or the next clause, but found 'gruop'; did you mean 'group'?
====
select a from t oder by a
----
select a from t ^oder^ by a
GEN2001: Expected ',' or the next clause, but found 'oder'; did you mean 'order'?
====
selct a from t
----
^selct^ a from t
GEN2001: Expected SELECT, but found 'selct'; did you mean 'select'?
====
select a from t where
----
select a from t where^^
GEN2001: Expected an expression, but found the end of the text
====
select a from t where and b
----
select a from t where ^and^ b
GEN2001: Expected an expression, but found 'and'
====
select a from t where a = = 1
----
select a from t where a = ^=^ 1
GEN2001: Expected an expression, but found '='
====
select a from t where a == 1 && b
----
select a from t where a ^==^ 1 ^&&^ b
GEN2004: '==' is no part of Snowflake's SQL; write '=' to compare
GEN2004: '&&' is no part of Snowflake's SQL; write 'and'
====
select a < b < c from t
----
select a < b ^<^ c from t
GEN2012: Comparisons cannot be chained; compare pairs joined by AND, or put one comparison in parentheses
====
select a = b = c from t
----
select a = b ^=^ c from t
GEN2012: Comparisons cannot be chained; compare pairs joined by AND, or put one comparison in parentheses
====
select f(a, b from t where c
----
select f^(^a, b from t where c
GEN2003: This '(' is never closed; add ')' before 'from'
====
select f(a, b, from t
----
select f(a, b^,^ from t
GEN2005: Nothing follows this comma before 'from'; remove it or add an argument
====
select f(a,) from t
----
select f(a^,^) from t
GEN2005: Nothing follows this comma before ')'; remove it or add an argument
====
select (a + b from t
----
select ^(^a + b from t
GEN2003: This '(' is never closed; add ')' before 'from'
====
select a + b) from t
----
select a + b^)^ from t
GEN2001: Expected the end of the statement, but found ')'
====
select f(a b) from t
----
select f(a ^b^) from t
GEN2013: A comma is missing before 'b'
====
select f(a; select 2
----
select f^(^a; select 2
GEN2003: This '(' is never closed; add ')' before ';'
====
select case when a then 1 from t
----
select ^case^ when a then 1 from t
GEN2007: This CASE has no END; add 'end' before 'from'
====
select case when a then 1 else 2, b from t
----
select ^case^ when a then 1 else 2, b from t
GEN2007: This CASE has no END; add 'end' before ','
====
select case when a 1 end from t
----
select case when a ^1^ end from t
GEN2001: Expected THEN, but found '1'
====
select case a end from t
----
select case a ^end^ from t
GEN2001: Expected WHEN, but found 'end'
====
select cast(a, int) from t
----
select cast(a^,^ int) from t
GEN2001: Expected AS, but found ','
====
select a::  from t
----
select a::  ^from^ t
GEN2001: Expected a data type, but found 'from'
====
select 'abc from t
----
select ^'^abc from t
GEN2002: This string is never closed; end it with a single quote
====
select a /* from t
----
select a ^/*^ from t
GEN2002: This comment is never closed; end it with '*/'
====
select "abc from t
----
select ^"^abc from t
GEN2002: This quoted name is never closed; end it with a double quote
====
select $$abc from t
----
select ^$$^abc from t
GEN2002: This string is never closed; end it with '$$'
====
select `a`, b from t
----
select ^`^a`, b from t
GEN2004: '`' is no part of Snowflake's SQL; names are quoted in double quotes
====
select “a” from t
----
select ^“^a” from t
GEN2004: '“' is no part of Snowflake's SQL; strings are quoted with ' and names with "
====
select a # b from t
----
select a ^#^ b from t
GEN2004: '#' is no part of Snowflake's SQL; a comment starts with '--'
====
select a from t order a
----
select a from t order ^a^
GEN2001: Expected BY, but found 'a'
====
select a from t group a
----
select a from t group ^a^
GEN2001: Expected BY, but found 'a'
====
select a, b from t group by a, b, order by a
----
select a, b from t group by a, b^,^ order by a
GEN2005: Nothing follows this comma before 'order'; remove it or add an expression
====
select a from t order by a, limit 10
----
select a from t order by a^,^ limit 10
GEN2005: Nothing follows this comma before 'limit'; remove it or add an expression
====
select a as from from t
----
select a as ^from^ from t
GEN2008: 'from' is a reserved word and cannot be an alias; choose another name, or write "FROM" in double quotes
====
select order, a from t
----
select ^order^, a from t
GEN2008: 'order' is a reserved word and cannot be a column; choose another name, or write "ORDER" in double quotes
====
select a from table
----
select a from ^table^
GEN2001: Expected a table, a table function or a query in parentheses, but found 'table'
====
select a from t join on a = b
----
select a from t join ^on^ a = b
GEN2001: Expected a table, a table function or a query in parentheses, but found 'on'
====
select a from t join u on
----
select a from t join u on^^
GEN2001: Expected an expression, but found the end of the text
====
select a from t having b where c
----
select a from t having b ^where^ c
GEN2014: WHERE comes too late or twice; the order of clauses is FROM, WHERE, CONNECT BY, GROUP BY, HAVING, WINDOW, QUALIFY, then ORDER BY and LIMIT
====
select a from t where b where c
----
select a from t where b ^where^ c
GEN2014: WHERE comes too late or twice; the order of clauses is FROM, WHERE, CONNECT BY, GROUP BY, HAVING, WINDOW, QUALIFY, then ORDER BY and LIMIT
====
select a from t limit 10 limit 5
----
select a from t limit 10 ^limit^ 5
GEN2001: Expected the end of the statement, but found 'limit'
====
with a as (select 1), select * from a
----
with a as (select 1)^,^ select * from a
GEN2005: Nothing follows this comma before 'select'; remove it or add a common table expression
====
with a as select 1 select * from a
----
with a as ^select^ 1 select * from a
GEN2001: Expected '(' and a query, but found 'select'
====
with a as (select 1) b as (select 2) select * from a
----
with a as (select 1) ^b^ as (select 2) select * from a
GEN2013: A comma is missing before 'b'
====
with a as (select 1)
----
with a as (select 1)^^
GEN2001: Expected SELECT, but found the end of the text
====
select a from (select b from t where) u
----
select a from (select b from t where^)^ u
GEN2001: Expected an expression, but found ')'
====
select a from (select b form t) u
----
select a from (select b ^form^ t) u
GEN2001: Expected ',' or the next clause, but found 'form'; did you mean 'from'?
====
select a in 1 from t
----
select a in ^1^ from t
GEN2001: Expected '(', but found '1'
====
select a between 1 or 2 from t
----
select a between 1 ^or^ 2 from t
GEN2001: Expected AND, but found 'or'
====
select a is 1 from t
----
select a is ^1^ from t
GEN2001: Expected NULL, TRUE, FALSE or DISTINCT FROM, but found '1'
====
select sum(a) filter (where b) from t
----
select sum(a) ^filter^ (where b) from t
GEN2010: FILTER is not Snowflake's SQL and cannot be compiled; put the condition into the argument: sum(iff(condition, value, null))
====
select sum(a) over (partition a order by b) from t
----
select sum(a) over (partition ^a^ order by b) from t
GEN2001: Expected PARTITION BY, ORDER BY, a frame or ')', but found 'a'
====
select sum(a) over (order by b rows between 1 and 2) from t
----
select sum(a) over (order by b rows between 1 ^and^ 2^)^ from t
GEN2001: Expected PRECEDING or FOLLOWING, but found 'and'
GEN2001: Expected PRECEDING or FOLLOWING, but found ')'
====
select a:  from t
----
select a:  ^from^ t
GEN2001: Expected a field's name, but found 'from'
====
select a. from t
----
select a. ^from^ t
GEN2001: Expected a column's name, but found 'from'
====
select a[1 from t
----
select a^[^1 from t
GEN2003: This '[' is never closed; add ']' before 'from'
====
select {'a' 1} from t
----
select {'a' ^1^} from t
GEN2001: Expected ':', but found '1'
====
select a from t union
----
select a from t union^^
GEN2001: Expected SELECT, but found the end of the text
====
select a from t union alll select b from u
----
select a from t union ^alll^ select b from u
GEN2001: Expected SELECT, but found 'alll'
====
select a b from t)
----
select a b from t^)^
GEN2001: Expected the end of the statement, but found ')'
====
select ( from t
----
select ^(^ from t
GEN2003: This '(' is never closed; add ')' before 'from'
====
select () from t
----
select (^)^ from t
GEN2001: Expected an expression, but found ')'
====
select a, b, c d e, f g h from t
----
select a, b, c d ^e^, f g h from t
GEN2013: A comma is missing before 'e'
====
select a ! b from t
----
select a ^!^ b from t
GEN2004: '!' is no part of Snowflake's SQL; write 'not'
====
select not from t
----
select not ^from^ t
GEN2001: Expected an expression, but found 'from'
====
select a from t limit
----
select a from t limit^^
GEN2001: Expected an expression, but found the end of the text
====
-- query: empty

----
-- query: empty
^^
GEN2009: A model, test or analysis is exactly one query, but there is none; write a SELECT
====
-- query
^create^ table t (a int)
----
GEN2009: A model, test or analysis is exactly one query, but this is a CREATE statement; statements belong in a macro or a hook
====
-- query
select 1; select 2
----
-- query
select 1; ^select^ 2
GEN2009: A model, test or analysis is exactly one query, but another statement follows; remove the semicolon before it, or move it into a model of its own
====
-- query
select 1;
----
-- query
select 1;
====
-- query
selekt a, b from t where a = 1
----
-- query
^selekt^ a, b from t where a = 1
GEN2001: Expected SELECT, but found 'selekt'; did you mean 'select'?
====
select coalesce(a, case when b then (c + d end) as x, y from t
----
select coalesce(a, case when b then ^(^c + d end) as x, y from t
GEN2003: This '(' is never closed; add ')' before 'end'
====
select a from t1 left t2 on a = b
----
select a from t1 left ^t2^ on a = b
GEN2001: Expected JOIN, but found 't2'
====
select count(distinct) from t
----
select count(distinct^)^ from t
GEN2001: Expected an expression, but found ')'
====
select a from t where a like
----
select a from t where a like^^
GEN2001: Expected an expression, but found the end of the text
====
select a from t where (a = 1 and (b = 2 or c = 3) group by a
----
select a from t where ^(^a = 1 and (b = 2 or c = 3) group by a
GEN2003: This '(' is never closed; add ')' before 'group'
