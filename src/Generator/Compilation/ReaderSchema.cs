using Generator.Binding;
using Generator.Contracts;
using Generator.Text;
using Generator.Types;

namespace Generator.Compilation;

/// <summary>
/// What a model's readers are checked against. A mistake in the model is reported there and must not be heard again from its readers: where
/// contract and query differ, either's columns may be read, and a column of two types has none.
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
        return new RelationSchema(uniqueId, model.Name, schema.Concat(undeclared).ToEquatableArray(), IsOpen: !isDeclared && (!isWhole || model.Inferred.IsOpen));
    }

    private static SqlType TypeOf(PublishedColumn column, ContractSubject model, bool hasDrifted) =>
        hasDrifted && model.Inferred.Find(column.Name) is { } inferred && TypeCompatibility.Mismatch(column.Type, inferred.Type) is not null
            ? SqlType.Unknown
            : column.Type;
}
