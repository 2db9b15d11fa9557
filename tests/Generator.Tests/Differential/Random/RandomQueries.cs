using System.Globalization;

namespace Generator.Tests.Differential.Random;

/// <summary>
/// Writes random queries over the tables p, q and e: joins, filters, groupings, windows, set operations and subqueries inside each other. Each gives the
/// columns c0 (a number), c1 (a string) and c2 (a number), so that any can stand for a table. The same seed writes the same query.
/// </summary>
internal sealed class RandomQueries(int seed)
{
    private readonly System.Random _random = new(seed);
    private int _aliases;

    public string Next() => Query(3);

    private string Query(int depth) => Pick(
        () => Select(depth),
        () => Select(depth),
        () => Grouped(depth),
        () => Grouped(depth),
        () => Windowed(depth),
        () => depth > 1 ? $"({Query(depth - 1)}) {Pick("union", "union all", "intersect", "except")} ({Query(depth - 1)})" : Select(depth),
        () => depth > 1 ? $"with w as ({Query(depth - 1)}) select l.c0, r.c1, l.c2 from w l {Pick("left", "right", "full", "inner")} join w r on l.c0 = r.c2" : Select(depth),
        () => depth > 1 ? $"select c0, c1, c2 from ({Query(depth - 1)}) where {Pick("c0 is not null", "c0 > 1", "c1 is not null and c2 > 0", "c1 = 'a' or c1 is null", "not (c0 is null or c1 is null)")}" : Select(depth));

    private string Select(int depth)
    {
        var (from, sources) = From(depth);
        return $"select {Number(sources, 2)} as c0, {Text(sources, 2)} as c1, {Number(sources, 1)} as c2 from {from}{Where(sources)}{Maybe(0.2, () => $" qualify {Condition(sources, 1)} and row_number() over (order by {sources[0].Numbers[0]}) > 0")}";
    }

    private string Grouped(int depth)
    {
        var (from, sources) = From(depth);
        var where = Where(sources);
        var (n, t) = (Pick(sources).Number(_random), Pick(sources).Text(_random));
        var key = Pick(t, t, $"coalesce({t}, 'none')", $"upper({t})");
        var having = Maybe(0.3, () => $" having {Pick($"{n} is not null", $"count(*) > 1", $"sum({n}) > 0", $"{key} <> 'z'", $"max({n}) is not null")}");
        var number = Pick(n, $"coalesce({n}, 0)", $"{n} + 1", Aggregate(sources), $"coalesce({Aggregate(sources)}, 0)", $"case when {n} is null then 0 else {n} end");
        return Pick(
            () => $"select {Aggregate(sources)} as c0, {key} as c1, {number} as c2 from {from}{where} group by {n}, {key}{having}",
            () => $"select {Aggregate(sources)} as c0, {Pick(key, $"coalesce({key}, 'all')", $"max({t})")} as c1, {number} as c2 from {from}{where} group by {Pick("rollup", "cube")} ({n}, {key}){having}",
            () => $"select {Aggregate(sources)} as c0, {key} as c1, {number} as c2 from {from}{where} group by {n}, rollup ({key}){having}",
            () => $"select {Aggregate(sources)} as c0, {key} as c1, {n} as c2 from {from}{where} group by grouping sets (({n}), ({key}), ({n}, {key})){having}",
            () => $"select {Aggregate(sources)} as c0, {key} as c1, {n} as c2 from {from}{where} group by all",
            () => $"select {Aggregate(sources)} + 1 as c0, max({t}) as c1, {Aggregate(sources)} as c2 from {from}{where} group by all",
            () => $"select {Aggregate(sources)} as c0, {Pick($"max({t})", $"listagg({t}, ',')", $"coalesce(min({t}), '')")} as c1, {Aggregate(sources)} as c2 from {from}{where}");
    }

    private string Windowed(int depth)
    {
        var (from, sources) = From(depth);
        return $"select {Window(sources, Number(sources, 1), "0")} as c0, {Window(sources, Text(sources, 1), "''")} as c1, {Number(sources, 1)} as c2 from {from}{Where(sources)}";
    }

    private string Window(IReadOnlyList<Source> sources, string value, string fallback)
    {
        var over = $"over ({Maybe(0.5, () => $"partition by {Pick(sources).Text(_random)} ")}order by {Pick(sources).Number(_random)}, {Pick(sources).Text(_random)}";
        var frame = Pick("", "", " rows between 2 preceding and current row", " rows between 2 preceding and 1 preceding", " rows between 1 following and 2 following", " rows between unbounded preceding and unbounded following");
        return Pick(
            $"lag({value}) {over})",
            $"lag({value}, 1, {fallback}) {over})",
            $"lead({value}, 1, {value}) {over})",
            $"first_value({value}) {over}{frame})",
            $"last_value({value}) {over}{frame})",
            $"nth_value({value}, 2) {over}{frame})",
            $"max({value}) {over}{frame})",
            $"coalesce(min({value}) {over}{frame}), {fallback})",
            $"case when {Condition(sources, 0)} then first_value({value}) {over}{frame}) else {fallback} end");
    }

    private (string Sql, IReadOnlyList<Source> Sources) From(int depth)
    {
        var (sql, first) = Table(depth);
        List<Source> sources = [first];
        for (var joins = _random.Next(depth > 1 ? 3 : 2); joins > 0; joins--)
        {
            var (right, added) = _random.Next(5) == 0 ? Nested(depth) : Single(depth);
            var kind = Pick("left", "left", "right", "full", "inner");
            var condition = Pick(
                () => $"{Pick(sources).Number(_random)} = {Pick(added).Number(_random)}",
                () => $"{Pick(sources).Number(_random)} = {Pick(added).Number(_random)} and {Simple(added)}",
                () => $"{Pick(sources).Text(_random)} = {Pick(added).Text(_random)}");
            sql += $" {kind} join {right} on {condition}";
            sources.AddRange(added);
        }

        if (_random.Next(6) == 0)
        {
            var alias = Alias();
            sql += $", lateral (select {Pick("max(x.a)", "count(*)", "sum(x.b)")} as c0, {Pick("min(x.t)", "listagg(x.s)")} as c1, count(x.a) as c2 from {{{Pick("p", "q", "e")}}} x where x.id = {sources[0].Number(_random)}) {alias}";
            sources.Add(new Source([$"{alias}.c0", $"{alias}.c2"], [$"{alias}.c1"]));
        }

        return (sql, sources);
    }

    private string Alias() => "t" + (++_aliases).ToString(CultureInfo.InvariantCulture);

    private (string, IReadOnlyList<Source>) Single(int depth)
    {
        var (sql, source) = Table(depth);
        return (sql, [source]);
    }

    private (string, IReadOnlyList<Source>) Nested(int depth)
    {
        var ((left, l), (right, r)) = (Table(depth), Table(depth));
        return ($"({left} {Pick("left", "inner", "right")} join {right} on {l.Number(_random)} = {r.Number(_random)})", [l, r]);
    }

    private (string, Source) Table(int depth)
    {
        var alias = Alias();
        return depth > 1 && _random.Next(4) == 0
            ? ($"({Query(depth - 1)}) {alias}", new Source([$"{alias}.c0", $"{alias}.c2"], [$"{alias}.c1"]))
            : ($"{{{Pick("p", "p", "q", "q", "e")}}} {alias}", new Source([$"{alias}.id", $"{alias}.a", $"{alias}.b"], [$"{alias}.s", $"{alias}.t"]));
    }

    private string Where(IReadOnlyList<Source> sources) => Maybe(0.6, () => $" where {Condition(sources, 2)}");

    private string Aggregate(IReadOnlyList<Source> sources)
    {
        var value = Number(sources, 1);
        return Pick($"sum({value})", $"max({value})", $"min({value})", $"avg({value})", "count(*)", $"count({value})", $"sum(case when {Condition(sources, 0)} then {value} end)", $"count_if({Condition(sources, 0)})", $"sum(coalesce({value}, 0))");
    }

    private string Number(IReadOnlyList<Source> sources, int depth) => depth == 0 ? Leaf(sources) : Pick(
        () => Leaf(sources),
        () => Leaf(sources),
        () => $"{Leaf(sources)} {Pick("+", "-", "*")} {Leaf(sources)}",
        () => $"-({Number(sources, depth - 1)})",
        () => $"coalesce({Number(sources, depth - 1)}, {Number(sources, depth - 1)})",
        () => $"nvl({Number(sources, depth - 1)}, 0)",
        () => $"nullif({Number(sources, depth - 1)}, 1)",
        () => $"zeroifnull({Number(sources, depth - 1)})",
        () => $"iff({Condition(sources, depth - 1)}, {Number(sources, depth - 1)}, {Number(sources, depth - 1)})",
        () => $"case when {Condition(sources, depth - 1)} then {Number(sources, depth - 1)} when {Condition(sources, depth - 1)} then {Number(sources, depth - 1)} else {Number(sources, depth - 1)} end",
        () => $"case when {Condition(sources, depth - 1)} then {Number(sources, depth - 1)} end",
        () => $"case {Leaf(sources)} when 1 then {Number(sources, depth - 1)} else 0 end",
        () => $"decode({Leaf(sources)}, 1, {Number(sources, depth - 1)}, 2, 20, {Leaf(sources)})",
        () => $"nvl2({Leaf(sources)}, {Leaf(sources)}, {Leaf(sources)})",
        () => $"{Pick("greatest", "least", "greatest_ignore_nulls")}({Leaf(sources)}, {Leaf(sources)})",
        () => $"length({Text(sources, depth - 1)})",
        () => $"(select {Pick("max(x.a)", "count(*)", "coalesce(sum(x.b), 0)", "count(x.a) + 1")} from {{{Pick("p", "q", "e")}}} x where x.id = {Leaf(sources)})",
        () => Guarded(sources));

    // case when x is null then … else x …: what the conditions say is what is used.
    private string Guarded(IReadOnlyList<Source> sources)
    {
        var (x, y) = (Leaf(sources), Leaf(sources));
        return Pick(
            $"case when {x} is null then 0 else {x} end",
            $"case when {x} is not null and {y} > 0 then {x} + {y} else 1 end",
            $"iff({x} is null or {y} is null, 0, {x} - {y})",
            $"case when {x} not in (1, 2) then {x} else 0 end",
            $"case when not ({x} between {y} and 3) then {x} else 0 end",
            $"case when {x} is distinct from {y} then {x} else 0 end",
            $"case when {x} = {y} or {x} > 3 then {x} when {x} is null then 1 else {x} end");
    }

    private string Leaf(IReadOnlyList<Source> sources) => Pick(() => Pick(sources).Number(_random), () => Pick(sources).Number(_random), () => Pick(sources).Number(_random), () => Pick("0", "1", "2.5", "10"));

    private string Text(IReadOnlyList<Source> sources, int depth) => depth == 0 ? Pick(sources).Text(_random) : Pick(
        () => Pick(sources).Text(_random),
        () => Pick(sources).Text(_random),
        () => Pick("'a'", "'bcd'", "''"),
        () => $"upper({Text(sources, depth - 1)})",
        () => $"{Text(sources, depth - 1)} || {Text(sources, depth - 1)}",
        () => $"coalesce({Text(sources, depth - 1)}, {Text(sources, depth - 1)})",
        () => $"ifnull({Text(sources, depth - 1)}, '-')",
        () => $"nullif({Text(sources, depth - 1)}, 'a')",
        () => $"iff({Condition(sources, depth - 1)}, {Text(sources, depth - 1)}, {Text(sources, depth - 1)})",
        () => $"case when {Condition(sources, depth - 1)} then {Text(sources, depth - 1)} else 'x' end");

    private string Condition(IReadOnlyList<Source> sources, int depth)
    {
        if (depth > 0 && _random.Next(3) == 0)
        {
            return Pick(
                () => $"({Condition(sources, depth - 1)} and {Condition(sources, depth - 1)})",
                () => $"({Condition(sources, depth - 1)} or {Condition(sources, depth - 1)})",
                () => $"not ({Condition(sources, depth - 1)})",
                () => $"booland({Condition(sources, 0)}, {Condition(sources, 0)})",
                () => $"boolor({Condition(sources, 0)}, {Condition(sources, 0)})",
                () => $"({Condition(sources, depth - 1)}) is {Pick("true", "not true", "false", "not false")}");
        }

        return _random.Next(6) == 0 ? Subquery(sources) : Simple(sources);
    }

    private string Subquery(IReadOnlyList<Source> sources)
    {
        var n = Leaf(sources);
        return Pick(
            $"{n} in (select x.a from {{{Pick("p", "q", "e")}}} x)",
            $"{n} not in (select x.a from {{{Pick("q", "e")}}} x)",
            $"exists (select 1 from {{{Pick("p", "e")}}} x where x.a = {n})");
    }

    // No subquery: DuckDB takes none in the condition of an outer join.
    private string Simple(IReadOnlyList<Source> sources)
    {
        var (n, m, t) = (Leaf(sources), Leaf(sources), Pick(sources).Text(_random));
        return Pick(
            $"{n} = {m}",
            $"{n} {Pick(">", "<=", "<>")} {m}",
            $"{n} is null",
            $"{n} is not null",
            $"{t} is not null",
            $"{t} = 'a'",
            $"{t} like '%b%'",
            $"{t} not like 'a%'",
            $"{t} in ('a', 'b')",
            $"{n} not in (1, 2)",
            $"{n} between {m} and 5",
            $"{n} not between 1 and {m}",
            $"{n} is distinct from {m}",
            $"{n} is not distinct from {m}",
            $"equal_null({n}, {m})",
            $"coalesce({n}, 0) > 1",
            $"upper({t}) <> 'Z'",
            $"{n} + {m} > 2",
            $"({n}, {m}) <> (1, 2)",
            $"({n}, {t}) = (1, 'a')");
    }

    private string Maybe(double chance, Func<string> text) => _random.NextDouble() < chance ? text() : "";

    private T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    private string Pick(params string[] of) => of[_random.Next(of.Length)];

    private string Pick(params Func<string>[] of) => of[_random.Next(of.Length)]();

    /// <summary>A table in scope: its columns, qualified.</summary>
    private sealed record Source(IReadOnlyList<string> Numbers, IReadOnlyList<string> Texts)
    {
        public string Number(System.Random random) => Numbers[random.Next(Numbers.Count)];

        public string Text(System.Random random) => Texts[random.Next(Texts.Count)];
    }
}
