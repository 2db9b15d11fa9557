using Generator.Templating;
using Generator.Text;

namespace Generator.Dialects;

/// <summary>
/// A statement as it is emitted: literal SQL with holes for relations and run values. Becomes Pipeline.Compiled.SqlText.
/// </summary>
internal sealed record CompiledSql(EquatableArray<SqlSegment> Segments);

/// <summary>One part of a <see cref="CompiledSql"/>.</summary>
internal abstract record SqlSegment;

/// <summary>SQL as it is sent.</summary>
internal sealed record LiteralSegment(string Text) : SqlSegment;

/// <summary>The name of a relation, which the run resolves.</summary>
internal sealed record RelationSegment(ResolvedRelation Relation) : SqlSegment;

/// <summary>A value bound as a parameter.</summary>
internal sealed record ParameterSegment(RunValue Value) : SqlSegment;

/// <summary>A value inside a string literal, its quotes escaped by the run.</summary>
internal sealed record TextSegment(RunValue Value) : SqlSegment;

/// <summary>A value that is an identifier, quoted by the run.</summary>
internal sealed record NameSegment(RunValue Value) : SqlSegment;

/// <summary>Another statement whole, as CREATE TABLE holds the SELECT it stores: emitted once and referred to.</summary>
internal sealed record NestedSegment(CompiledSql Sql) : SqlSegment;
