using Generator.Text;
using Generator.Types;

namespace Generator.Binding;

/// <summary>What a query may know of a relation that it reads: inferred from a model, declared by a source or a contract.</summary>
/// <param name="UniqueId">dbt's unique id of the node.</param>
/// <param name="Name">The relation's identifier, for messages.</param>
/// <param name="Columns">The known columns, in order.</param>
/// <param name="IsOpen">Whether columns that are not listed may exist, as in a source that declares none: they are of unknown type.</param>
internal sealed record RelationSchema(string UniqueId, string Name, EquatableArray<SchemaColumn> Columns, bool IsOpen);

/// <summary>A column of a relation.</summary>
/// <param name="Name">The name, lower case unless it was quoted otherwise.</param>
/// <param name="Type">Its type, with the declared inside of a VARIANT.</param>
/// <param name="Nullable">Whether NULL can occur.</param>
internal sealed record SchemaColumn(string Name, SqlType Type, bool Nullable);

/// <summary>The schemas of the relations that a query may read.</summary>
internal interface IRelationSchemas
{
    /// <summary>The relation's schema; null when the id is not known, which binds as a relation of unknown columns.</summary>
    RelationSchema? SchemaOf(string uniqueId);
}
