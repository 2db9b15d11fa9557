namespace Generator.Templating.Values;

/// <summary>A relation, which prints as <c>schema.identifier</c> (dbt: "About Relation").</summary>
/// <param name="relation">The node behind it; without a unique id it is a name that a template made up.</param>
/// <param name="database">The target's database.</param>
/// <param name="where">The rows a data test looks at, as SQL; null for all.</param>
internal sealed class RelationValue(ResolvedRelation relation, Value database, StringValue? where = null) : Value
{
    private static readonly string[] Names =
        ["database", "schema", "identifier", "name", "table", "type", "is_table", "is_view", "is_cte", "include", "quote", "render"];

    public ResolvedRelation Relation => relation;

    public StringValue? Where => where;

    public override string TypeName => "relation";

    public override IEnumerable<string> AttributeNames => Names;

    public override Value? Attribute(string name) => name switch
    {
        "database" => database,
        "schema" => new StringValue(relation.Schema),
        "identifier" or "name" or "table" => new StringValue(relation.Identifier),
        "type" => new StringValue("table"),
        "is_table" => BoolValue.True,
        "is_view" or "is_cte" => BoolValue.False,
        _ => null,
    };

    public override string ToString() =>
        where is null ? $"{relation.Schema}.{relation.Identifier}" : $"(select * from {relation.Schema}.{relation.Identifier} where {where}) dbt_subquery";

    /// <summary>As text with the hole for the relation's name in it.</summary>
    public StringValue Print()
    {
        var text = new TextBuilder();
        text.Append(where is null ? "" : "(select * from ");
        text.Append($"{Name(relation.Schema)}.{Name(relation.Identifier)}", hole: relation.UniqueId.Length == 0 ? null : new RelationHole(default, relation));
        if (where is not null)
        {
            text.Append(" where ");
            text.Append(where, null);
            text.Append(") dbt_subquery");
        }

        return text.ToStringValue();
    }

    // A name that cannot stand bare, such as 1st, would not be read as one.
    private static string Name(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '$') ? name : $"\"{name.Replace("\"", "\"\"")}\"";

    public override bool Equals(Value? other) => other is RelationValue another && relation == another.Relation && Equals(where, another.Where);

    public override int GetHashCode() => relation.GetHashCode();
}
