copy into t from @s on_eror = skip_file
----
copy into t from @s ^on_eror^ = skip_file
GEN2011: COPY INTO has no option 'on_eror'; did you mean 'on_error'?
====
copy into t from @s file_format = (typ = json)
----
copy into t from @s file_format = (^typ^ = json)
GEN2011: FILE_FORMAT has no option 'typ'; did you mean 'type'?
====
copy into t frm @s
----
copy into t ^frm^ @s
GEN2001: Expected FROM, but found 'frm'; did you mean 'from'?
====
copy into t from @s force true
----
copy into t from @s force ^true^
GEN2001: Expected '=', but found 'true'
====
copy t from @s
----
copy t from @s
====
copy into t from stage
----
copy into t from ^stage^
GEN2001: Expected a stage such as @raw.events/path, but found 'stage'
====
copy into t (a, b from @s
----
copy into t ^(^a, b from @s
GEN2003: This '(' is never closed; add ')' before 'from'
====
create table t (a int, b)
----
create table t (a int, b)
====
create table t (a int b int)
----
create table t (a int ^b^ int)
GEN2013: A comma is missing before 'b'
====
create table t (a int not nul, b int)
----
create table t (a int not ^nul^, b int)
GEN2001: Expected NULL, but found 'nul'; did you mean 'null'?
====
create table t
----
create table t^^
GEN2001: Expected columns in parentheses or AS and a query, but found the end of the text
====
create table t (order int)
----
create table t (^order^ int)
GEN2001: Expected a column's name, but found 'order'
====
create view v select 1
----
create view v ^select^ 1
GEN2001: Expected AS, but found 'select'
====
merge into t using s on t.a = s.a when matched update set a = 1
----
merge into t using s on t.a = s.a when matched ^update^ set a = 1
GEN2001: Expected THEN, but found 'update'
====
merge into t using s on t.a = s.a
----
merge into t using s on t.a = s.a^^
GEN2001: Expected WHEN MATCHED or WHEN NOT MATCHED, but found the end of the text
====
insert into t (a, b) valuse (1, 2)
----
insert into t (a, b) ^valuse^ (1, 2)
GEN2001: Expected SELECT, but found 'valuse'; did you mean 'values'?
====
update t set a where b
----
update t set a ^where^ b
GEN2001: Expected '=', but found 'where'
====
delete t where a
----
delete ^t^ where a
GEN2001: Expected FROM, but found 't'
====
frobnicate the table
----
^frobnicate^ the table
GEN2001: Expected a statement, but found 'frobnicate'
====
select 1 select 2
----
select 1 ^select^ 2
GEN2001: Expected the end of the statement, but found 'select'
====
selct 1; selct 2
----
^selct^ 1; ^selct^ 2
GEN2001: Expected SELECT, but found 'selct'; did you mean 'select'?
GEN2001: Expected SELECT, but found 'selct'; did you mean 'select'?
