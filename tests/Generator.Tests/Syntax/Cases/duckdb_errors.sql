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
select id,, name from t
----
select id,^,^ name from t
GEN2001: Expected an expression, but found ','
====
select id form t
----
select id ^form^ t
GEN2001: Expected ',' or the next clause, but found 'form'; did you mean 'from'?
====
select id from t were id = 1
----
select id from t ^were^ id = 1
GEN2001: Expected ',' or the next clause, but found 'were'; did you mean 'where'?
====
from
----
from^^
GEN2001: Expected a table, a table function or a query in parentheses, but found the end of the text
====
from t selct id
----
from t selct ^id^
GEN2013: A comma is missing before 'id'
====
select id from t where
----
select id from t where^^
GEN2001: Expected an expression, but found the end of the text
====
select * exclude from t
----
select * exclude ^from^ t
GEN2001: Expected a column's name, but found 'from'
====
select (1 from t
----
select ^(^1 from t
GEN2003: This '(' is never closed; add ')' before 'from'
====
select [1, 2 from t
----
select ^[^1, 2 from t
GEN2003: This '[' is never closed; add ']' before 'from'
====
select {'a' 1} from t
----
select {'a' ^1^} from t
GEN2001: Expected ':', but found '1'
====
select {'a': 1 from t
----
select ^{^'a': 1 from t
GEN2003: This '{' is never closed; add '}' before 'from'
====
select map {'a' 1}
----
select map {'a' ^1^}
GEN2001: Expected ':', but found '1'
====
select nums[1 from t
----
select nums^[^1 from t
GEN2003: This '[' is never closed; add ']' before 'from'
====
select nums[1:2:3:4] from t
----
select nums[1:2:3^:^4] from t
GEN2001: Expected ':' or ']', but found ':'
====
select [x for x nums] from t
----
select [x for x ^nums^] from t
GEN2001: Expected IN, but found 'nums'
====
select [for x in nums] from t
----
select [^for^ x in nums] from t
GEN2001: Expected an expression, but found 'for'
====
select list_transform(nums, lambda x x + 1) from t
----
select list_transform(nums, lambda x ^x^ + 1) from t
GEN2001: Expected ':', but found 'x'
====
select case when 1 then 2 from t
----
select ^case^ when 1 then 2 from t
GEN2007: This CASE has no END; add 'end' before 'from'
====
select id from t group id
----
select id from t group ^id^
GEN2001: Expected BY, but found 'id'
====
select id from t order id
----
select id from t order ^id^
GEN2001: Expected BY, but found 'id'
====
select id from t limit
----
select id from t limit^^
GEN2001: Expected an expression, but found the end of the text
====
select distinct on id from t
----
select distinct on ^id^ from t
GEN2001: Expected '(', but found 'id'
====
select cast(id int) from t
----
select cast(id ^int^) from t
GEN2001: Expected AS, but found 'int'
====
select id::struct(a) from t
----
select id::struct(a^)^ from t
GEN2001: Expected a data type, but found ')'
====
select id::int[ from t
----
select id::int[ ^from^ t
GEN2001: Expected a number, but found 'from'
====
select 'abc
----
select ^'^abc
GEN2002: This string is never closed; end it with a single quote
====
select "abc from t
----
select ^"^abc from t
GEN2002: This quoted name is never closed; end it with a double quote
====
select $a$ abc
----
select ^$a$^ abc
GEN2002: This string is never closed; end it with '$a$'
====
select /* /* */ 1
----
select ^/*^ /* */ 1
GEN2002: This comment is never closed; end it with '*/'
====
select e'abc
----
select e^'^abc
GEN2002: This string is never closed; end it with a single quote
====
select id from t join u on
----
select id from t join u on^^
GEN2001: Expected an expression, but found the end of the text
====
select id from t left u on t.id = u.id
----
select id from t left ^u^ on t.id = u.id
GEN2001: Expected JOIN, but found 'u'
====
select id from t asof u on t.id = u.id
----
select id from t asof ^u^ on t.id = u.id
GEN2001: Expected JOIN, but found 'u'
====
select id from t semi u using (id)
----
select id from t semi ^u^ using (id)
GEN2001: Expected JOIN, but found 'u'
====
select id from t positional u
----
select id from t positional ^u^
GEN2001: Expected JOIN, but found 'u'
====
select count(*) filter (where from t
----
select count(*) filter (where ^from^ t
GEN2001: Expected an expression, but found 'from'
====
select sum(id) over (order by id exclude nothing) from t
----
select sum(id) over (order by id ^exclude^ nothing) from t
GEN2013: A comma is missing before 'exclude'
====
select sum(id) over (order by id rows between 1 preceding and 1 following exclude nothing) from t
----
select sum(id) over (order by id rows between 1 preceding and 1 following exclude ^nothing^) from t
GEN2001: Expected CURRENT ROW, GROUP, TIES or NO OTHERS, but found 'nothing'
====
select `id` from t
----
select ^`^id` from t
GEN2004: '`' is no part of DuckDB's SQL; names are quoted in double quotes
====
select a \ b from t
----
select a ^\^ b from t
GEN2004: '\' is no part of DuckDB's SQL; remove it
====
pivot cities on year using
----
pivot cities on year using^^
GEN2001: Expected an expression, but found the end of the text
====
pivot cities on year in 2000 using sum(population)
----
pivot cities on year in ^2000^ using sum(population)
GEN2001: Expected '(' or an enum's name, but found '2000'
====
unpivot monthly_sales
----
unpivot monthly_sales^^
GEN2001: Expected ON, but found the end of the text
====
unpivot monthly_sales on jan into month value sales
----
unpivot monthly_sales on jan into ^month^ value sales
GEN2001: Expected NAME, but found 'month'
====
unpivot monthly_sales on jan into name month sales
----
unpivot monthly_sales on jan into name month ^sales^
GEN2001: Expected VALUE, but found 'sales'
====
from monthly_sales unpivot (sales month in (jan))
----
from monthly_sales unpivot (sales ^month^ in (jan))
GEN2001: Expected FOR, but found 'month'
====
from cities pivot (sum(population) year in (2000))
----
from cities pivot (sum(population) year ^in^ (2000))
GEN2001: Expected ',' or the end of the list, but found 'in'
====
with a (select 1) from a
----
with a ^(^select 1) from a
GEN2001: Expected AS, but found '('
====
with recursive r using (a) as (select 1) from r
----
with recursive r using ^(^a) as (select 1) from r
GEN2001: Expected KEY, but found '('
====
select 1 = 2 = 3
----
select 1 = 2 ^=^ 3
GEN2012: Comparisons cannot be chained; compare pairs joined by AND, or put one comparison in parentheses
====
select id between 1 from t
----
select id between 1 ^from^ t
GEN2001: Expected AND, but found 'from'
====
select * from t using sample (
----
select * from t using sample (^^
GEN2001: Expected an expression, but found the end of the text
====
select * from t tablesample from u
----
select * from t tablesample ^from^ u
GEN2001: Expected an expression, but found 'from'
====
select f(a := ) from t
----
select f(a := ^)^ from t
GEN2001: Expected an expression, but found ')'
====
select f(a => 1, from t
----
select f^(^a => 1, from t
GEN2003: This '(' is never closed; add ')' before 'from'
====
select id from t; select 2
----
select id from t; ^select^ 2
GEN2009: A model, test or analysis is exactly one query, but another statement follows; remove the semicolon before it, or move it into a model of its own
====
create table x as select 1
----
^create^ table x as select 1
GEN2009: A model, test or analysis is exactly one query, but this is a CREATE statement; statements belong in a macro or a hook
====
select if from t where then
----
select if from t where ^then^
GEN2001: Expected an expression, but found 'then'
====
select top 10 id from t
----
select top ^10^ id from t
GEN2013: A comma is missing before '10'
====
select * from @stage
----
select * from ^@^stage
GEN2001: Expected a table, a table function or a query in parentheses, but found '@'
====
select a:b:c from t
----
select a:b^:^c from t
GEN2001: Expected ',' or the end of the list, but found ':'
