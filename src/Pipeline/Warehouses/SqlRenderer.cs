using System.Text;
using Pipeline.Compiled;

namespace Pipeline.Warehouses;

/// <summary>A statement as it is sent.</summary>
/// <param name="Text">SQL.</param>
/// <param name="Parameters">The bound values by name, without the dialect's prefix.</param>
internal sealed record Statement(string Text, IReadOnlyDictionary<string, object> Parameters)
{
    /// <summary>A statement without parameters.</summary>
    public Statement(string text)
        : this(text, new Dictionary<string, object>())
    {
    }
}

/// <summary>Fills a compiled statement's holes with one run's values.</summary>
/// <param name="run">The run; its target gives the dialect.</param>
internal sealed class SqlRenderer(RunContext run)
{
    private readonly Dialect _dialect = run.Target.Dialect;

    /// <summary>The statement with its run values as bound parameters.</summary>
    /// <exception cref="RunValueException">The run does not give a value that the statement needs.</exception>
    public Statement Bound(SqlText sql)
    {
        var names = new Dictionary<RunValue, string>();
        var parameters = new Dictionary<string, object>();
        var text = Render(sql, value =>
        {
            var resolved = run.Resolve(value);

            // DuckDB aborts on a decimal parameter whose scale nothing else gives; a number cannot break out of SQL.
            if (resolved is decimal)
            {
                return SqlLiteral.Write(_dialect, resolved);
            }

            if (!names.TryGetValue(value, out var name))
            {
                name = $"p{names.Count + 1}";
                names.Add(value, name);
                parameters.Add(name, resolved);
            }

            return Placeholder(name, value.Type);
        });
        return new Statement(text, parameters);
    }

    /// <summary>
    /// The statement with its run values as literals: for view DDL and COPY, which take no parameters, and for people.
    /// The current time stays the warehouse's own function, so that a view is as of its reading.
    /// </summary>
    /// <exception cref="RunValueException">The run does not give a value that the statement needs.</exception>
    public string Inline(SqlText sql) => Render(
        sql,
        value => value.Kind == RunValueKind.CurrentTimestamp ? Now(value) : SqlLiteral.Write(_dialect, run.Resolve(value)));

    /// <summary>A relation's two-part name, its stand-in's while it is under audit; another run's when it is deferred to that.</summary>
    public string Name(Relation relation) =>
        run.StandIns.TryGetValue(relation.UniqueId, out var standIn) ? Identifier.Quote(_dialect, relation.Schema, standIn)
        : !run.Deferred.TryGetValue(relation.UniqueId, out var deferred) ? Identifier.Quote(_dialect, relation.Schema, relation.Identifier)
        : deferred.Database is null ? Identifier.Quote(_dialect, deferred.Schema, deferred.Identifier)
        : Identifier.Quote(_dialect, deferred.Database, deferred.Schema, deferred.Identifier);

    private string Render(SqlText sql, Func<RunValue, string> parameter)
    {
        var text = new StringBuilder();
        foreach (var segment in sql.Segments)
        {
            text.Append(segment switch
            {
                LiteralSegment literal => literal.Text,
                RelationSegment relation => Name(relation.Relation),
                ParameterSegment hole => parameter(hole.Value),
                TextSegment hole => SqlLiteral.Escape(_dialect, AsText(hole.Value)),
                NameSegment hole => Identifier.Quote(_dialect, AsText(hole.Value)),
                _ => throw new ArgumentException($"No warehouse writes a {segment.GetType().Name}.", nameof(sql)),
            });
        }

        return text.ToString();
    }

    private string AsText(RunValue value) => (string)run.Resolve(value with { Type = RunValueType.Text });

    // DuckDB infers nothing for a parameter in a select list, so each carries its type.
    private string Placeholder(string name, RunValueType type) => _dialect == Dialect.Snowflake
        ? $":{name}"
        : type switch
        {
            RunValueType.WholeNumber => $"cast(${name} as bigint)",
            RunValueType.Boolean => $"cast(${name} as boolean)",
            RunValueType.Timestamp => $"cast(${name} as timestamp)",
            _ => $"cast(${name} as varchar)",
        };

    private string Now(RunValue value)
    {
        var now = _dialect == Dialect.Snowflake ? "sysdate()" : "cast(now() at time zone 'UTC' as timestamp)";
        return value.Type == RunValueType.Timestamp ? now : $"cast({now} as varchar)";
    }
}
