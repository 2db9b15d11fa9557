using System.Globalization;
using Generator.Binding;
using Generator.Dialects;
using Generator.Dialects.DuckDb;
using Generator.Syntax;
using Generator.Templating;
using Generator.Text;
using Generator.Tests.Dialects;
using Generator.Types;
using Xunit;

namespace Generator.Tests.Templating;

/// <summary>The data tests and the expressions of the built-in packages, compiled and run on DuckDB.</summary>
public sealed class PackageExecutionTests(PackageExecutionTests.Database database) : IClassFixture<PackageExecutionTests.Database>
{
    private static readonly TestTable[] Tables =
    [
        new("orders",
            [("order_id", SqlType.Varchar), ("amount", SqlType.Number(10, 2)), ("ordered_at", SqlType.TimestampNtz), ("size", SqlType.Varchar), ("low", SqlType.Integer), ("high", SqlType.Integer)],
            """
            ('o1', 10::decimal(10, 2), timestamp '2026-02-01', 'S', 1::hugeint, 2::hugeint),
            ('o2', 20, '2026-02-02', 's', 2, 3),
            ('o3', null, '2026-02-04', 'L', 3, 5),
            ('o3', 20, '2026-02-05', 'L', 5, 5)
            """),
        new("customers",
            [("customer_id", SqlType.Varchar), ("amount", SqlType.Number(10, 2))],
            "('c1', 10::decimal(10, 2)), ('o3', 30)"),
    ];

    /// <summary>A test, the column that it stands under, its arguments as a dict of Jinja, and how many rows it finds.</summary>
    public static TheoryData<string, string, string, int> Cases { get; } = new()
    {
        { "not_null", "amount", "", 1 },
        { "unique", "order_id", "", 1 },
        { "accepted_values", "size", "'values': ['S', 'L']", 1 },
        { "accepted_values", "low", "'values': [1, 2, 3]", 1 },
        { "relationships", "order_id", "'to': ref('customers'), 'field': 'customer_id'", 2 },
        { "dbt_utils.expression_is_true", "amount", "'expression': '> 10'", 1 },
        { "dbt_utils.expression_is_true", "", "'expression': 'low < high'", 1 },
        { "dbt_utils.accepted_range", "amount", "'min_value': 10, 'max_value': 20, 'inclusive': false", 3 },
        { "dbt_utils.accepted_range", "amount", "'min_value': 10, 'max_value': 15", 2 },
        { "dbt_utils.not_accepted_values", "size", "'values': ['L']", 1 },
        { "dbt_utils.not_empty_string", "size", "", 0 },
        { "dbt_utils.unique_combination_of_columns", "", "'combination_of_columns': ['order_id', 'size']", 1 },
        { "dbt_utils.relationships_where", "order_id", "'to': ref('customers'), 'field': 'customer_id', 'from_condition': 'amount > 10'", 1 },
        { "dbt_utils.sequential_values", "low", "", 1 },
        { "dbt_utils.sequential_values", "ordered_at", "'datepart': 'day'", 1 },
        { "dbt_utils.mutually_exclusive_ranges", "", "'lower_bound_column': 'low', 'upper_bound_column': 'high'", 1 },
        { "dbt_utils.equal_rowcount", "", "'compare_model': ref('customers')", 1 },
        { "dbt_utils.equal_rowcount", "", "'compare_model': ref('orders'), 'group_by_columns': ['order_id']", 0 },
        { "dbt_utils.fewer_rows_than", "", "'compare_model': ref('customers')", 1 },
        { "dbt_utils.equality", "", "'compare_model': ref('customers'), 'compare_columns': ['amount']", 3 },
        { "dbt_utils.equality", "", "'compare_model': ref('orders'), 'precision': 1", 0 },
        { "dbt_utils.cardinality_equality", "order_id", "'to': ref('customers'), 'field': 'customer_id'", 4 },
        { "dbt_utils.recency", "", "'field': 'ordered_at', 'datepart': 'year', 'interval': 500", 0 },
        { "dbt_utils.at_least_one", "amount", "", 0 },
        { "dbt_utils.at_least_one", "amount", "'group_by_columns': ['ordered_at']", 1 },
        { "dbt_utils.not_constant", "size", "'group_by_columns': ['order_id']", 3 },
        { "dbt_utils.not_null_proportion", "amount", "'at_least': 0.8", 1 },
        { "dbt_expectations.expression_is_true", "", "'expression': 'amount > 10'", 1 },
        { "dbt_expectations.expect_column_values_to_be_between", "amount", "'min_value': 10, 'strictly': true, 'row_condition': 'amount is not null'", 1 },
        { "dbt_expectations.expect_column_values_to_be_in_set", "size", "'value_set': ['S', \"it's\"]", 3 },
        { "dbt_expectations.expect_column_values_to_not_be_in_set", "low", "'value_set': [1, 2]", 2 },
        { "dbt_expectations.expect_column_values_to_be_null", "amount", "", 3 },
        { "dbt_expectations.expect_column_values_to_not_be_null", "amount", "", 1 },
        { "dbt_expectations.expect_column_values_to_be_unique", "order_id", "", 1 },
        { "dbt_expectations.expect_compound_columns_to_be_unique", "", "'column_list': ['order_id', 'size'], 'ignore_row_if': 'any_value_is_missing'", 1 },
        { "dbt_expectations.expect_column_values_to_be_increasing", "low", "'sort_column': 'ordered_at'", 0 },
        { "dbt_expectations.expect_column_values_to_be_increasing", "high", "'sort_column': 'ordered_at'", 1 },
        { "dbt_expectations.expect_column_values_to_be_decreasing", "high", "'sort_column': 'ordered_at', 'strictly': false", 2 },
        { "dbt_expectations.expect_column_values_to_have_consistent_casing", "size", "", 1 },
        { "dbt_expectations.expect_column_value_lengths_to_be_between", "size", "'min_value': 1, 'max_value': 5", 0 },
        { "dbt_expectations.expect_column_value_lengths_to_equal", "size", "'value': 5", 4 },
        { "dbt_expectations.expect_column_values_to_match_regex", "size", "'regex': '^[a-z]+$'", 3 },
        { "dbt_expectations.expect_column_values_to_match_regex", "order_id", "'regex': '^o\\\\d$'", 0 },
        { "dbt_expectations.expect_column_values_to_match_regex", "size", "'regex': '^[a-z]+$', 'flags': 'i'", 0 },
        { "dbt_expectations.expect_column_values_to_not_match_regex", "order_id", "'regex': '3'", 2 },
        { "dbt_expectations.expect_column_values_to_match_regex_list", "order_id", "'regex_list': ['^o', '3$'], 'match_on': 'all'", 2 },
        { "dbt_expectations.expect_column_values_to_not_match_regex_list", "size", "'regex_list': ['^S']", 1 },
        { "dbt_expectations.expect_column_values_to_match_like_pattern", "order_id", "'like_pattern': '%3'", 2 },
        { "dbt_expectations.expect_column_values_to_not_match_like_pattern", "order_id", "'like_pattern': '%3'", 2 },
        { "dbt_expectations.expect_column_values_to_match_like_pattern_list", "order_id", "'like_pattern_list': ['%2', '%3']", 1 },
        { "dbt_expectations.expect_column_values_to_not_match_like_pattern_list", "order_id", "'like_pattern_list': ['%2', '%3']", 3 },
        { "dbt_expectations.expect_column_max_to_be_between", "amount", "'min_value': 15, 'group_by': ['order_id']", 1 },
        { "dbt_expectations.expect_column_min_to_be_between", "amount", "'min_value': 11", 1 },
        { "dbt_expectations.expect_column_mean_to_be_between", "amount", "'min_value': 16, 'max_value': 17", 0 },
        { "dbt_expectations.expect_column_median_to_be_between", "amount", "'max_value': 19", 1 },
        { "dbt_expectations.expect_column_sum_to_be_between", "amount", "'min_value': 50, 'max_value': 50", 0 },
        { "dbt_expectations.expect_column_stdev_to_be_between", "amount", "'min_value': 5, 'max_value': 6", 0 },
        { "dbt_expectations.expect_column_unique_value_count_to_be_between", "amount", "'max_value': 1", 1 },
        { "dbt_expectations.expect_column_proportion_of_unique_values_to_be_between", "amount", "'min_value': 0.6, 'max_value': 0.7", 0 },
        { "dbt_expectations.expect_column_quantile_values_to_be_between", "amount", "'quantile': 0.5, 'max_value': 10", 1 },
        { "dbt_expectations.expect_column_distinct_count_to_equal", "order_id", "'value': 3", 0 },
        { "dbt_expectations.expect_column_distinct_count_to_be_greater_than", "order_id", "'value': 3", 1 },
        { "dbt_expectations.expect_column_distinct_count_to_be_less_than", "order_id", "'value': 3", 1 },
        { "dbt_expectations.expect_column_distinct_count_to_equal_other_table", "amount", "'compare_model': ref('customers'), 'compare_column_name': 'amount'", 0 },
        { "dbt_expectations.expect_column_distinct_values_to_be_in_set", "size", "'value_set': ['L']", 2 },
        { "dbt_expectations.expect_column_distinct_values_to_contain_set", "size", "'value_set': ['L', 'X']", 1 },
        { "dbt_expectations.expect_column_distinct_values_to_equal_set", "size", "'value_set': ['L', 'X']", 3 },
        { "dbt_expectations.expect_column_most_common_value_to_be_in_set", "size", "'value_set': ['S']", 1 },
        { "dbt_expectations.expect_column_pair_values_A_to_be_greater_than_B", "", "'column_A': 'high', 'column_B': 'low'", 1 },
        { "dbt_expectations.expect_column_pair_values_to_be_equal", "", "'column_A': 'low', 'column_B': 'high'", 3 },
        { "dbt_expectations.expect_column_pair_values_to_be_in_set", "", "'column_A': 'low', 'column_B': 'size', 'value_pairs_set': [[1, 'S'], [2, 's']]", 2 },
        { "dbt_expectations.expect_select_column_values_to_be_unique_within_record", "", "'column_list': ['low', 'high']", 1 },
        { "dbt_expectations.expect_multicolumn_sum_to_equal", "", "'column_list': ['low', 'high'], 'sum_total': 26", 0 },
        { "dbt_expectations.expect_table_row_count_to_be_between", "", "'min_value': 1, 'max_value': 3", 1 },
        { "dbt_expectations.expect_table_row_count_to_equal", "", "'value': 4", 0 },
        { "dbt_expectations.expect_table_row_count_to_equal_other_table", "", "'compare_model': ref('customers')", 1 },
        { "dbt_expectations.expect_table_row_count_to_equal_other_table_times_factor", "", "'compare_model': ref('customers'), 'factor': 2", 0 },
        { "dbt_expectations.expect_table_aggregation_to_equal_other_table", "", "'compare_model': ref('customers'), 'expression': 'min(amount)'", 0 },
        { "dbt_expectations.expect_row_values_to_have_recent_data", "ordered_at", "'datepart': 'year', 'interval': 500", 0 },
        { "dbt_expectations.expect_grouped_row_values_to_have_recent_data", "", "'group_by': ['order_id'], 'timestamp_column': 'ordered_at', 'datepart': 'year', 'interval': 500", 0 },
        { "dbt_expectations.expect_row_values_to_have_data_for_every_n_datepart", "", "'date_col': 'ordered_at'", 1 },
        { "dbt_expectations.expect_row_values_to_have_data_for_every_n_datepart", "", "'date_col': 'ordered_at', 'test_end_date': '2026-02-08'", 3 },
        { "dbt_expectations.expect_column_to_exist", "amount", "'column_index': 1", 1 },
        { "dbt_expectations.expect_table_columns_to_contain_set", "", "'column_list': ['ORDER_ID', 'missing']", 1 },
        { "dbt_expectations.expect_table_columns_to_not_contain_set", "", "'column_list': ['amount']", 1 },
        { "dbt_expectations.expect_table_columns_to_match_set", "", "'column_list': ['amount']", 5 },
        { "dbt_expectations.expect_table_columns_to_match_ordered_list", "", "'column_list': ['order_id', 'amount', 'ordered_at', 'size', 'low', 'high']", 0 },
        { "dbt_expectations.expect_table_column_count_to_equal", "", "'value': 6", 0 },
        { "dbt_expectations.expect_table_column_count_to_be_between", "", "'min_value': 7", 1 },
        { "dbt_expectations.expect_table_column_count_to_equal_other_table", "", "'compare_model': ref('customers')", 1 },
        { "dbt_expectations.expect_column_values_to_be_of_type", "amount", "'column_type': 'NUMBER'", 0 },
        { "dbt_expectations.expect_column_values_to_be_in_type_list", "amount", "'column_type_list': ['varchar', 'text']", 1 },
        { "dbt_expectations.expect_column_values_to_be_within_n_stdevs", "high", "'sigma_threshold': 1", 1 },
        { "dbt_expectations.expect_column_values_to_be_within_n_moving_stdevs", "high", "'date_column_name': 'ordered_at'", 1 },
    };

    /// <summary>SQL that macros write, and what it gives.</summary>
    public static TheoryData<string, string> Expressions { get; } = new()
    {
        { "dbt_date.day_name(friday) ~ \" || '/' || \" ~ dbt_date.day_name(friday, short=false)", "Fri/Friday" },
        { "dbt_date.month_name(friday) ~ \" || '/' || \" ~ dbt_date.month_name(friday, short=false)", "Feb/February" },
        { "dbt_date.day_of_week(friday) ~ \" || '/' || (\" ~ dbt_date.day_of_week(friday, isoweek=false) ~ ')'", "5/6" },
        { "dbt_date.week_start(friday) ~ \" || '/' || \" ~ dbt_date.week_end(friday)", "2026-02-01/2026-02-07" },
        { "dbt_date.iso_week_start(friday) ~ \" || '/' || \" ~ dbt_date.iso_week_end(friday)", "2026-02-02/2026-02-08" },
        { "dbt_date.iso_week_of_year(friday) ~ \" || '/' || \" ~ dbt_date.week_of_year(friday)", "6/6" },
        { "dbt_date.iso_year_week(friday)", "2026-W06" },
        { "dbt_date.day_of_month(friday) ~ \" || '/' || \" ~ dbt_date.day_of_year(friday)", "6/37" },
        { "dbt_date.date_part('quarter', friday)", "1" },
        { "dbt_date.n_days_ago(7, friday) ~ \" || '/' || \" ~ dbt_date.tomorrow(friday)", "2026-01-30/2026-02-07" },
        { "dbt_date.from_unixtimestamp(86400)", "1970-01-02 00:00:00" },
        { "dbt_date.to_unixtimestamp(\"'1970-01-02'::timestamp_ntz\")", "86400" },
        { "dbt_date.round_timestamp(\"'2026-02-06 13:00:00'::timestamp_ntz\")", "2026-02-07 00:00:00" },
        { "dbt_date.convert_timezone(\"'2026-02-06 12:00:00'\", 'Europe/Berlin')", "2026-02-06 13:00:00" },
        { "'datediff(minute, ' ~ dbt_date.now('UTC') ~ ', ' ~ dbt_date.now() ~ ')'", "0" },
        { "'datediff(month, ' ~ dbt_date.last_month() ~ ', ' ~ dbt_date.next_month() ~ ')'", "2" },
        { "'datediff(week, ' ~ dbt_date.last_week() ~ ', ' ~ dbt_date.next_week() ~ ')'", "2" },
        { "dbt_utils.safe_divide('1', '0')", "NULL" },
        { "dbt_utils.safe_add(['1', 'null', '2'])", "3" },
        { "dbt_utils.get_url_host(url) ~ \" || ' ' || \" ~ dbt_utils.get_url_path(url) ~ \" || ' ' || \" ~ dbt_utils.get_url_parameter(url, 'b')", "shop.example a/b.html 2" },
        { "dbt_utils.generate_surrogate_key([\"'a'\", 'null'])", "6231b1e7ffe3b9d15edc44e40e6f694c" },
        { "'round(' ~ dbt_utils.haversine_distance(52.52, 13.405, 48.8566, 2.3522, unit='km') ~ ')'", "877" },
        { "dbt_utils.width_bucket(7, 0, 10, 5)", "4" },
        { "dbt.listagg('size', \"','\", 'order by low') ~ ' from marts.orders'", "S,s,L,L" },
        { "dbt.last_day(friday, 'month')", "2026-02-28" },
        { "'count(*) from (' ~ dbt_utils.date_spine('day', \"'2026-01-01'::date\", \"'2026-02-01'::date\") ~ ')'", "31" },
        { "'sum(generated_number) from (' ~ dbt_utils.generate_series(4) ~ ')'", "10" },
        { "'max(week_end_date) from (' ~ dbt_date.get_date_dimension('2026-02-01', '2026-02-10') ~ ')'", "2026-02-14" },
        { "'count(*) from (' ~ dbt_date.get_base_dates(n_dateparts=3, datepart='month') ~ ')'", "4" },
        { "'count(*) from (' ~ dbt_utils.deduplicate(ref('orders'), 'order_id', 'ordered_at desc') ~ ')'", "3" },
        { "'count(order_id) from (' ~ dbt_utils.union_relations([ref('orders'), ref('customers')]) ~ ')'", "4" },
        { "'count(*) from (' ~ dbt_utils.unpivot(ref('orders'), exclude=['order_id'], remove=['ordered_at']) ~ ')'", "16" },
        { "dbt_utils.pivot('size', ['S', 'L'], quote_identifiers=false) ~ ' from marts.orders'", "1 | 2" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_data_test_finds_the_rows_that_fail(string name, string column, string arguments, int expected)
    {
        var macro = new MacroLibrary("shop", []).FindTest(name, "shop")!;
        var underColumn = column.Length == 0 ? "" : $"column_name='{column}', ";
        var sql = Compile($"{{{{ {macro.Package}.{macro.Definition.Name}(model=ref('orders'), {underColumn}**{{{arguments}}}) }}}}");
        Assert.Equal(expected.ToString(CultureInfo.InvariantCulture), database.Rows($"select count(*) from ({sql}) as failures"));
    }

    [Theory]
    [MemberData(nameof(Expressions))]
    public void What_a_macro_writes_gives(string call, string expected)
    {
        const string names = "{% set friday = \"'2026-02-06'::date\" %}{% set url = \"'https://shop.example/a/b.html?a=1&b=2'\" %}";
        Assert.Equal(expected, database.Rows(Compile($"{names}select {{{{ {call} }}}}")));
    }

    private static string Compile(string template)
    {
        var project = new Project();
        var rendered = TemplateRenderer.Render(Template.Parse(TestProject.File(template)), new MacroLibrary("shop", []), project, new RenderOptions("duckdb"));
        Assert.Empty(rendered.Diagnostics.Select(diagnostic => diagnostic.ToDiagnostic().ToString()));
        var tree = SqlParser.ParseQuery(rendered.Text);
        Assert.Empty(tree.Diagnostics.Select(error => Show(error, rendered.Text)));
        var bound = Binder.BindModel(tree, rendered.Holes, project);
        Assert.Empty(bound.Diagnostics.Select(error => Show(error, rendered.Text)));
        var query = DuckDbQuery.Of(bound.Query, new DialectEnvironment(Tables.ToDictionary(table => table.Relation.UniqueId, table => table.Relation), new Dictionary<string, EphemeralModel>()));
        Assert.Empty(query.Diagnostics.Select(error => Show(error, rendered.Text)));
        return TestSql.Text(query.Sql);
    }

    private static string Show(Generator.Diagnostics.SqlDiagnostic error, string text) =>
        $"{error.Descriptor.Id} {string.Join(", ", error.Arguments)} at '{text.Substring(error.Span.Start, error.Span.Length)}' in\n{text}";

    /// <summary>The tables in DuckDB.</summary>
    public sealed class Database : IDisposable
    {
        private readonly TestDatabase _database = new();

        public Database()
        {
            _database.Execute("create schema if not exists marts");
            foreach (var table in Tables)
            {
                _database.Execute($"create table marts.{table.Name} as select * from (values {table.Rows}) as v ({string.Join(", ", table.Columns.Select(column => column.Name))})");
            }
        }

        public void Dispose() => _database.Dispose();

        public string Rows(string sql) => _database.Rows(sql);
    }

    private sealed record TestTable(string Name, (string Name, SqlType Type)[] Columns, string Rows)
    {
        public ResolvedRelation Relation { get; } = new($"model.shop.{Name}", "marts", Name);
    }

    /// <summary>The tables as templates and as the binder see them.</summary>
    private sealed class Project : IProjectEnvironment, IRelationSchemas
    {
        public string ProjectName => "shop";

        public IEnumerable<string> RefNames => Tables.Select(table => table.Name);

        public IEnumerable<string> SourceNames => [];

        public IEnumerable<string> VarNames => [];

        public TargetInfo Target { get; } = new("duckdb", "main", "warehouse");

        public IReadOnlyList<ResolvedRelation> ResolveRef(string? package, string name, string? version, string reader) =>
            [.. Tables.Where(table => table.Name == name).Select(table => table.Relation)];

        public ResolvedRelation? ResolveSource(string source, string table, string reader) => null;

        public IReadOnlyList<TemplateColumn>? ColumnsOf(string uniqueId) =>
            SchemaOf(uniqueId)?.Columns.Select(column => new TemplateColumn(column.Name, column.Type.Kind == SqlTypeKind.Number ? "number(10, 2)" : "varchar")).ToArray();

        public TemplateValue? FindVar(string name, string reader) => null;

        public RelationSchema? SchemaOf(string uniqueId) =>
            Tables.Where(table => table.Relation.UniqueId == uniqueId)
                .Select(table => new RelationSchema(uniqueId, table.Name, table.Columns.Select(column => new SchemaColumn(column.Name, column.Type, Nullable: true)).ToEquatableArray(), IsOpen: false))
                .FirstOrDefault();
    }
}
