# declared paths
select event_data:event_id::varchar as a, event_data:customer.email as b, event_data:order.tax::float as c, event_data['order']['tax'] as d from {events}
--
a VARCHAR null
b VARIANT null
c FLOAT null
d VARIANT null

# an unknown step suggests the nearest
select event_data:customer.^emial^::varchar as a from {events}
--
GEN3018: The declared payload has no 'emial'; did you mean 'email'?

# an unknown first step
select event_data:^custmer^.email as a from {events}
--
GEN3018: The declared payload has no 'custmer'; did you mean 'customer'?

# only the wrong step is marked, and what follows is silent
select event_data:order.^itms^[0].sku as a from {events}
--
GEN3018: The declared payload has no 'itms'; did you mean 'items'?

# field names are case-sensitive
select event_data:^Customer^.email as a from {events}
--
GEN3018: The declared payload has no 'Customer'; did you mean 'customer'?

# an array needs an element
select event_data:order.items.^sku^ as a, event_data:order.items[0].sku::varchar as b from {events}
--
GEN3018: The declared payload has no 'sku'; what it stands on is an array: read an element with [0], or open it with FLATTEN

# a leaf has no fields
select event_data:event_id.^x^ as a from {events}
--
GEN3018: The declared payload has no 'x'; what it stands on is a value of type VARCHAR

# an index into an object
select event_data:customer[^0^] as a from {events}
--
GEN3018: The declared payload has no '[0]'; what it stands on is an object

# a shape follows through common table expressions, casts and aliases
with x as (select event_data:order as o, event_data:order.items::array as items from {events}) select o:tax as t, items[0].sku as s, o:^txa^ as u from x
--
GEN3018: The declared payload has no 'txa'; did you mean 'tax'?

# a shape follows through flatten
select f.value:sku::varchar as sku, f.value:quantity::integer as q, f.value:^skuu^ as x from {events} e, lateral flatten(input => e.event_data:order.items) f
--
GEN3018: The declared payload has no 'skuu'; did you mean 'sku'?

# flatten of an array of strings
select f.value::varchar as tag from {events}, table(flatten(input => event_data:tags)) f
--
tag VARCHAR null

# flatten of a column that is no variant
select f.value from {orders}, lateral flatten(input => ^amount^) f
--
GEN3006: FLATTEN takes an array, object or variant as input, not NUMBER(10,2)

# an undeclared payload may hold anything
select payload:any.thing[3]['x'] as a from {loose}
--
a VARIANT null

# a path of a number
select amount:^x^ as a from {orders}
--
GEN3011: Operator : does not take a value of type NUMBER(10,2); convert with a cast
