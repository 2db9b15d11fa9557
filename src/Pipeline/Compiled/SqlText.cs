using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Pipeline.Compiled;

/// <summary>
/// A compiled statement: literal SQL with holes for what is known only when it runs. Generated code writes one as an
/// interpolated string, <c>$"select * from {Relations.StgEvents} where event_at > {RunValue.Var("from")}"</c>; nothing is
/// put together from strings at run time but by the warehouse's one renderer.
/// </summary>
[InterpolatedStringHandler]
public sealed class SqlText
{
    private readonly ImmutableArray<SqlSegment>.Builder _segments = ImmutableArray.CreateBuilder<SqlSegment>();

    /// <summary>Called by the compiler for an interpolated string.</summary>
    /// <param name="literalLength">Characters outside the holes.</param>
    /// <param name="formattedCount">The number of holes.</param>
    public SqlText(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _segments.Capacity = (formattedCount * 2) + 1;
    }

    /// <summary>The statement's parts, in order.</summary>
    public IReadOnlyList<SqlSegment> Segments => _segments;

    /// <summary>A statement without holes.</summary>
    /// <param name="text">SQL, as it will be sent.</param>
    public static implicit operator SqlText(string text) => FromString(text);

    /// <summary>A statement without holes.</summary>
    /// <param name="text">SQL, as it will be sent.</param>
    public static SqlText FromString(string text)
    {
        var sql = new SqlText(text.Length, 0);
        sql.AppendLiteral(text);
        return sql;
    }

    /// <summary>Appends SQL as it is.</summary>
    /// <param name="value">SQL text.</param>
    public void AppendLiteral(string value) => _segments.Add(new LiteralSegment(value));

    /// <summary>Appends the name of a relation, which the run resolves to a schema and an identifier.</summary>
    /// <param name="value">The relation.</param>
    public void AppendFormatted(Relation value) => _segments.Add(new RelationSegment(value));

    /// <summary>Appends a value of the run as a bound parameter.</summary>
    /// <param name="value">The value's name and type.</param>
    public void AppendFormatted(RunValue value) => _segments.Add(new ParameterSegment(value));

    /// <summary>Appends a value of the run inside a string literal (<c>text</c>) or an identifier (<c>name</c>).</summary>
    /// <param name="value">The value's name and type.</param>
    /// <param name="format"><c>text</c> escapes it for a string literal, <c>name</c> quotes it as an identifier.</param>
    /// <exception cref="ArgumentException">Another format.</exception>
    public void AppendFormatted(RunValue value, string format) => _segments.Add(format switch
    {
        "text" => new TextSegment(value),
        "name" => new NameSegment(value),
        _ => throw new ArgumentException($"'{format}' is no way to write a run value; there are 'text' and 'name'.", nameof(format)),
    });

    /// <summary>Appends another statement's parts, as a CREATE TABLE appends the SELECT it stores.</summary>
    /// <param name="value">The statement inside.</param>
    public void AppendFormatted(SqlText value) => _segments.AddRange(value.Segments);
}

/// <summary>One part of a <see cref="SqlText"/>.</summary>
public abstract record SqlSegment;

/// <summary>SQL as it is sent.</summary>
/// <param name="Text">The text.</param>
public sealed record LiteralSegment(string Text) : SqlSegment;

/// <summary>The two-part name of a relation.</summary>
/// <param name="Relation">The relation, by its node.</param>
public sealed record RelationSegment(Relation Relation) : SqlSegment;

/// <summary>A value bound as a parameter; in a statement that takes none (view DDL, COPY) written as a typed literal.</summary>
/// <param name="Value">The value.</param>
public sealed record ParameterSegment(RunValue Value) : SqlSegment;

/// <summary>A value inside a string literal, its quotes escaped.</summary>
/// <param name="Value">The value.</param>
public sealed record TextSegment(RunValue Value) : SqlSegment;

/// <summary>A value that names a schema or another object, quoted as an identifier.</summary>
/// <param name="Value">The value.</param>
public sealed record NameSegment(RunValue Value) : SqlSegment;
