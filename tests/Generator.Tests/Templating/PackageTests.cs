using System.Text;
using Generator.Diagnostics;
using Generator.Templating;
using Generator.Text;
using Xunit;

namespace Generator.Tests.Templating;

/// <summary>What the macros of the built-in packages render to.</summary>
public class PackageTests
{
    /// <summary>What a call renders to, white space folded.</summary>
    public static readonly TheoryData<string, string> Macros = new()
    {
        { "dbt.type_string() ~ dbt.type_timestamp() ~ dbt.type_float()", "varchartimestamp_ntzfloat" },
        { "dbt.type_int() ~ '/' ~ dbt.type_bigint() ~ '/' ~ dbt.type_numeric() ~ '/' ~ dbt.type_boolean()", "integer/bigint/number(28, 6)/boolean" },
        { "dateadd('day', 1, 'x')", "dateadd(day, 1, x)" },
        { "datediff('a', 'b', 'hour')", "datediff(hour, a, b)" },
        { "dbt.date_trunc('week', 'x')", "date_trunc('week', x)" },
        { "dbt.last_day('x', 'month')", "last_day(x, 'month')" },
        { "dbt.date(2026, 2, 6)", "date_from_parts(2026, 2, 6)" },
        { "dbt.current_timestamp()", "convert_timezone('UTC', current_timestamp())" },
        { "dbt.current_timestamp_backcompat() ~ dbt.current_timestamp_in_utc_backcompat()", "sysdate()sysdate()" },
        { "dbt.cast('x', 'int') ~ dbt.safe_cast('x', dbt.type_int()) ~ dbt.cast_bool_to_text('b')", "cast(x as int)try_cast(x as integer)to_varchar(b)" },
        { "dbt.concat(['a', \"'-'\", 'b'])", "a || '-' || b" },
        { "dbt.hash('x') ~ dbt.length('x') ~ dbt.position('a', 'b')", "md5(cast(x as varchar))length(x)position(a, b)" },
        { "dbt.replace('x', \"'a'\", \"'b'\") ~ dbt.right('x', 2) ~ dbt.split_part('x', \"','\", 1)", "replace(x, 'a', 'b')right(x, 2)split_part(x, ',', 1)" },
        { "dbt.string_literal('a') ~ dbt.escape_single_quotes(\"it's\")", "'a'it''s" },
        { "dbt.except() ~ ' ' ~ dbt.intersect() ~ ' ' ~ dbt.equals('a', 'b')", "except intersect a is not distinct from b" },
        { "dbt.array_construct([1, 2]) ~ dbt.array_append('a', 3) ~ dbt.array_concat('a', 'b')", "array_construct(1, 2)array_append(a, 3)array_cat(a, b)" },
        { "dbt.any_value('x') ~ dbt.bool_or('x')", "any_value(x)boolor_agg(x)" },
        { "dbt.listagg('x', \"', '\", 'order by y')", "listagg(x, ', ') within group (order by y)" },
        { "dbt.listagg('x', limit_num=2)", "array_to_string(array_slice(array_agg(x), 0, 2), ',')" },
        { "dbt.generate_series(3)", "select series.value::integer as generated_number from table(flatten(input => array_generate_range(1, 3 + 1))) as series" },
        { "dbt.date_spine('day', 'a', 'b')", "select dateadd(day, series.value::integer, a)::timestamp_ntz as date_day from table(flatten(input => array_generate_range(0, datediff(day, a, b)))) as series" },
        { "dbt.get_where_subquery(ref('orders'))", "marts.orders" },
        { "dbt.value_list__(['a', 1, none, true]) ~ dbt.value_list__(['a', 1], quote=false)", "'a', '1', null, 'True'a, 1" },
        { "dbt_utils.star(ref('orders'))", "order_id, amount, ordered_at" },
        { "dbt_utils.star(from=ref('orders'), relation_alias='o', except=['AMOUNT'], prefix='p_')", "o.order_id as p_order_id, o.ordered_at as p_ordered_at" },
        { "dbt_utils.get_filtered_columns_in_relation(ref('orders'), except=['amount'])", "['order_id', 'ordered_at']" },
        { "dbt_utils.union_relations([ref('orders'), ref('customers')], include=['amount', 'customer_id'])", "select cast('marts.orders' as varchar) as _dbt_source_relation, cast(amount as number(38, 2)) as amount, cast(null as number(38, 0)) as customer_id from marts.orders union all select cast('marts.customers' as varchar) as _dbt_source_relation, cast(amount as number(38, 2)) as amount, cast(customer_id as number(38, 0)) as customer_id from marts.customers" },
        { "dbt_utils.unpivot(ref('orders'), exclude=['order_id'], remove=['ordered_at'])", "select order_id, cast('amount' as varchar) as field_name, cast(amount as varchar) as value from marts.orders" },
        { "dbt_utils.pivot('size', ['S', 'it\\'s'])", "sum(case when size = 'S' then 1 else 0 end) as \"S\", sum(case when size = 'it''s' then 1 else 0 end) as \"it's\"" },
        { "dbt_utils.deduplicate(relation='x', partition_by='a, b', order_by='c desc')", "select * from x qualify row_number() over (partition by a, b order by c desc) = 1" },
        { "dbt_utils.group_by(3)", "group by 1, 2, 3" },
        { "dbt_utils.date_spine('month', 'a', 'b') | length > 10", "True" },
        { "dbt_utils.generate_series(3) == dbt.generate_series(3)", "True" },
        { "dbt_utils.generate_surrogate_key(['a', 'b'])", "md5(cast(coalesce(cast(a as varchar), '_dbt_utils_surrogate_key_null_') || '-' || coalesce(cast(b as varchar), '_dbt_utils_surrogate_key_null_') as varchar))" },
        { "dbt_utils.surrogate_key(['a', 'b']) == dbt_utils.surrogate_key('a', 'b')", "True" },
        { "dbt_utils.surrogate_key(['a'])", "md5(cast(coalesce(cast(a as varchar), '') as varchar))" },
        { "dbt_utils.type_string() ~ dbt_utils.datediff('a', 'b', 'hour')", "varchardatediff(hour, a, b)" },
        { "load_relation(ref('orders')).identifier", "orders" },
        { "before_begin('a') ~ in_transaction('b') ~ after_commit('c')", "{\"sql\": \"a\", \"transaction\": false}{\"sql\": \"b\", \"transaction\": true}{\"sql\": \"c\", \"transaction\": false}" },
        { "make_hook_config('a', true) == in_transaction('a')", "True" },
        { "set_query_tag() ~ unset_query_tag('a')", "NoneNone" },
        { "fromyaml('a: {b: [1, yes, x, ~]}')['a']['b']", "[1, True, 'x', None]" },
        { "fromyaml('a: [', 'none')", "none" },
        { "('x' == 'x' | as_bool) ~ ('true' | as_bool) ~ ('7' | as_number + 1)", "TrueTrue8" },
        { "dbt_utils.safe_divide('a', 'b + 1')", "(a) / nullif((b + 1), 0)" },
        { "dbt_utils.safe_add(['a', 'b']) ~ '; ' ~ dbt_utils.safe_subtract(['a', 'b'])", "coalesce(a, 0) + coalesce(b, 0); coalesce(a, 0) - coalesce(b, 0)" },
        { "dbt_utils.haversine_distance('a', 'b', 'c', 'd') ~ dbt_utils.haversine_distance('a', 'b', 'c', 'd', unit='km')", "haversine(a, b, c, d) / 1.60934haversine(a, b, c, d)" },
        { "dbt_utils.width_bucket('a', 0, 10, 5)", "width_bucket(a, 0, 10, 5)" },
        { "dbt_utils.get_url_parameter('u', 'utm')", "nullif(split_part(split_part(u, 'utm=', 2), '&', 1), '')" },
        { "dbt_utils.get_url_host('u')", "split_part(split_part(replace(replace(replace(u, 'android-app://', ''), 'http://', ''), 'https://', ''), '/', 1), '?', 1)" },
        { "dbt_utils.get_url_path('u')[:10]", "split_part" },
        { "dbt_utils.slugify('1 Big-Word!')", "_1_big_word" },
        { "dbt_utils.pretty_time() ~ dbt_utils.pretty_log_format('m') ~ dbt_utils.log_info('m')", "m" },
        { "dbt_utils.get_column_values(ref('orders'), 'x', default=['a'])", "['a']" },
        { "dbt_utils.get_single_value('select 1', default=2)", "2" },
        { "dbt_date.now('Europe/Berlin')", "convert_timezone('UTC', 'Europe/Berlin', sysdate())" },
        { "dbt_date.today()", "cast(convert_timezone('UTC', 'UTC', sysdate()) as date)" },
        { "dbt_date.yesterday('d') ~ dbt_date.tomorrow('d')", "cast(dateadd(day, -1, d) as date)cast(dateadd(day, 1, d) as date)" },
        { "dbt_date.n_days_ago(3, 'd') ~ dbt_date.n_days_away('4', 'd')", "cast(dateadd(day, -3, d) as date)cast(dateadd(day, 4, d) as date)" },
        { "dbt_date.n_weeks_ago(1) == dbt_date.last_week(), dbt_date.n_weeks_away(1) == dbt_date.next_week()", "(True, True)" },
        { "dbt_date.n_months_ago(1) == dbt_date.last_month(), dbt_date.n_months_away(1) == dbt_date.next_month()", "(True, True)" },
        { "dbt_date.last_month_number()[:11] ~ dbt_date.next_month_number()[:11]", "month(cast(month(cast(" },
        { "dbt_date.last_month_name()[:9] ~ dbt_date.next_month_name(short=false)[:7]", "monthnameto_char" },
        { "dbt_date.periods_since('d', 'week', 'UTC')", "datediff(week, d, convert_timezone('UTC', 'UTC', sysdate()))" },
        { "dbt_date.date(2026, 2, 6) ~ dbt_date.datetime(2026, 2, 6, 1)", "2026-02-062026-02-06 01:00:00" },
        { "dbt_date.date_part('hour', 'd')", "date_part('hour', d)" },
        { "dbt_date.day_name('d') ~ dbt_date.day_name('d', short=false)[:22]", "dayname(d)case dayname(d) when '" },
        { "dbt_date.month_name('d') ~ dbt_date.month_name('d', short=false)", "monthname(d)to_char(d, 'MMMM')" },
        { "dbt_date.day_of_month('d') ~ dbt_date.day_of_year('d')", "dayofmonth(d)dayofyear(d)" },
        { "dbt_date.day_of_week('d') ~ dbt_date.day_of_week('d', isoweek=false)", "dayofweekiso(d)mod(dayofweekiso(d), 7) + 1" },
        { "dbt_date.week_start('d')", "cast(dateadd(day, -mod(dayofweekiso(d), 7), date_trunc('day', d)) as date)" },
        { "dbt_date.week_end('d')", "cast(dateadd(day, 6 - mod(dayofweekiso(d), 7), date_trunc('day', d)) as date)" },
        { "dbt_date.week_of_year('d') ~ dbt_date.iso_week_of_year('d')", "cast(date_part('week', d) as integer)cast(weekiso(d) as integer)" },
        { "dbt_date.iso_week_start('d')", "cast(dateadd(day, 1 - dayofweekiso(d), date_trunc('day', d)) as date)" },
        { "dbt_date.iso_week_end('d')", "cast(dateadd(day, 7 - dayofweekiso(d), date_trunc('day', d)) as date)" },
        { "dbt_date.iso_year_week('d')", "yearofweekiso(d) || '-W' || lpad(weekiso(d), 2, '0')" },
        { "dbt_date.convert_timezone('c', 'Europe/Berlin')", "convert_timezone('UTC', 'Europe/Berlin', cast(c as timestamp_ntz))" },
        { "dbt_date.from_unixtimestamp('e', format='milliseconds')", "to_timestamp_ntz(e, 3)" },
        { "dbt_date.to_unixtimestamp('t') ~ dbt_date.round_timestamp('t')", "date_part('epoch_second', t)date_trunc('day', dateadd(hour, 12, t))" },
        { "dbt_date.get_base_dates('2026-01-01', '2026-02-01')", "select cast(spine.date_day as date) as date_day from (select dateadd(day, series.value::integer, '2026-01-01'::timestamp_ntz)::timestamp_ntz as date_day from table(flatten(input => array_generate_range(0, datediff(day, '2026-01-01'::timestamp_ntz, '2026-02-01'::timestamp_ntz)))) as series) as spine" },
        { "dbt_date.get_date_dimension('2026-01-01', '2026-02-01')[:20]", "with base_dates as (" },
    };

    [Theory]
    [MemberData(nameof(Macros))]
    public void A_macro_renders_to(string call, string expected)
    {
        var result = TestProject.Render($"{{{{ {call} }}}}");
        Assert.Empty(Messages(result.Diagnostics));
        Assert.Equal(expected, Fold(result.Text));
    }

    [Fact]
    public void The_packages_parse_and_each_of_their_macros_and_tests_has_a_case()
    {
        Assert.Empty(BuiltInPackages.Templates().SelectMany(template => Messages(template.Diagnostics)));
        var cases = string.Join("\n", Macros.Select(row => row.Data.Item1));
        string[] refuse = ["get_current_query_tag", "get_query_results_as_dict", "get_relations_by_pattern", "get_relations_by_prefix"];
        Assert.All(
            BuiltInPackages.All.SelectMany(package => package.Macros).Except(refuse),
            macro => Assert.Contains(macro + "(", cases, StringComparison.Ordinal));
        Assert.Equal(
            BuiltInPackages.All.SelectMany(package => package.Tests.Select(test => package.Name == "dbt" ? test : $"{package.Name}.{test}")).Order(StringComparer.Ordinal),
            PackageExecutionTests.Cases.Select(row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_macro_that_would_ask_the_warehouse_says_what_to_write_instead()
    {
        var result = TestProject.Render("select\n{{ dbt_utils.get_column_values(ref('orders'), 'x') }}");
        var error = Assert.Single(result.Diagnostics);
        Assert.Equal(("GEN1115", 1), (error.Descriptor.Id, error.Location.Lines.Start.Line));
    }

    private static IEnumerable<string> Messages(EquatableArray<DiagnosticInfo> diagnostics) =>
        diagnostics.Select(diagnostic => diagnostic.ToDiagnostic().ToString());

    private static string Fold(string text)
    {
        var result = new StringBuilder();
        foreach (var word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            result.Append(result.Length == 0 ? "" : " ").Append(word);
        }

        return result.ToString();
    }
}
