# a value of the run takes the literal's type
select {var n 5} as a, '{var d 2020-01-01}'::date as b, 'x-{var d y}-z' as c, -{var n 3} as e, {var b true} as f from {orders}
--
a NUMBER(38,0)
b DATE
c VARCHAR
e NUMBER(38,0)
f BOOLEAN
