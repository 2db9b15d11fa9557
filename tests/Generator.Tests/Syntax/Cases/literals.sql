select 1, 1.5, .5, 15., 1e3, 15e-03, 1.234E2, 1.234E+2, 1.e2, 00012345678901234567890
----
select
    1,
    1.5,
    .5,
    15.,
    1e3,
    15e-03,
    1.234E2,
    1.234E+2,
    1.e2,
    00012345678901234567890
====
select 'it''s', 'it\'s', 'a\\b', 'tab\tnl\n', '\x41\u00e9\101\0', 'é', ''
----
select
    'it''s',
    'it''s',
    'a\\b',
    'tab\tnl\n',
    'AéA\x00',
    'é',
    ''
====
select $$ raw 'text' \n "here" $$, $$multi
line$$
----
select
    ' raw ''text'' \\n "here" ',
    'multi\nline'
====
select date '2026-02-06', time '10:00:00', timestamp '2026-02-06 10:00:00', timestamp_ntz '2026-02-06', datetime '2026-02-06'
----
select
    date '2026-02-06',
    time '10:00:00',
    timestamp '2026-02-06 10:00:00',
    timestamp_ntz '2026-02-06',
    datetime '2026-02-06'
====
select interval '1 day, 2 hours', interval '1' day, interval '1-2' year to month, a + interval '3 days'
----
select
    interval '1 day, 2 hours',
    interval '1' day,
    interval '1-2' year to month,
    a + interval '3 days'
====
select null, true, FALSE, x'48656C6C6F', X'00'
----
select
    null,
    true,
    false,
    x'48656C6C6F',
    x'00'
====
select "a""b", "", "Ünï", größe
----
select
    "a""b",
    "",
    "Ünï",
    größe
