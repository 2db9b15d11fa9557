using Generator.Binding;
using Generator.Contracts;
using Generator.Text;
using Generator.Types;

namespace Generator.Compilation;

/// <summary>
/// What a model's readers are checked against. A mistake in the model is reported there and must not be heard again from its readers: where
/// contract and query differ, either's columns may be read, a column of two types has none, and of two columns of one name there is one.
/// </summary>
internal static class ReaderSchema
{
    /// <param name="uniqueId">The model.</param>
    /// <param name="model">Its contract and its query.</param>
    /// <param name="columns">What it publishes.</param>
    /// <param name="isWhole">Whether the query could be read to its end.</param>
    /// <param name="hasDrifted">Whether contract and query differ.</param>
    public static RelationSchema Of(string uniqueId, ContractSubject model, EquatableArray<PublishedColumn> columns, bool isWhole, bool hasDrifted)
    {
        var schema = columns.Select(c => new SchemaColumn(c.Name, TypeOf(c, model, hasDrifted), c.Nullable));
        var undeclared = model.Inferred.Columns
            .Where(i => hasDrifted && !columns.Items.Any(c => string.Equals(c.Name, i.Name, StringComparison.OrdinalIgnoreCase)))
            .Select(i => new SchemaColumn(i.Name, i.Type, i.Nullable));
        var isDeclared = model.Config.ContractEnforced && model.Declared.Count > 0;
        var isOpen = !isDeclared && (!isWhole || model.Inferred.IsOpen);
        return new RelationSchema(uniqueId, model.Name, Distinct(schema.Concat(undeclared).Concat(isOpen ? Declared(model, columns) : [])), isOpen);
    }

    private static EquatableArray<SchemaColumn> Distinct(IEnumerable<SchemaColumn> columns) => columns
        .GroupBy(c => c.Name, StringComparer.Ordinal)
        .Select(same => same.Skip(1).Any() ? same.First() with { Type = SqlType.Unknown, Nullable = true } : same.First())
        .ToEquatableArray();

    // Of a query that is not known to its end, what the schema file declares is there too.
    private static IEnumerable<SchemaColumn> Declared(ContractSubject model, EquatableArray<PublishedColumn> columns) => model.Declared
        .Where(d => !columns.Items.Any(c => string.Equals(c.Name, d.Name.Text, StringComparison.OrdinalIgnoreCase)))
        .Select(d => new SchemaColumn(ColumnNames.Of(d), d.Type ?? SqlType.Unknown, !d.IsNotNull));

    private static SqlType TypeOf(PublishedColumn column, ContractSubject model, bool hasDrifted) =>
        hasDrifted && model.Inferred.Find(column.Name) is { } inferred && TypeCompatibility.Mismatch(column.Type, inferred.Type) is not null
            ? SqlType.Unknown
            : column.Type;
}
