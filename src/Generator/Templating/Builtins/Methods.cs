using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>The methods of values, by type.</summary>
internal static class Methods
{
    private static readonly IReadOnlyDictionary<string, Function> None = Function.Table();

    public static Function? Find(Value value, string name) => TableOf(value).TryGetValue(name, out var method) ? method : null;

    public static IEnumerable<string> NamesOf(Value value) => TableOf(value).Keys;

    private static IReadOnlyDictionary<string, Function> TableOf(Value value) => value switch
    {
        StringValue => StringMethods.Table,
        ListValue => ListMethods.Table,
        DictValue => DictMethods.Table,
        ColumnValue => ColumnMethods.Table,
        RelationValue => RelationMethods.Table,
        DateTimeValue or TimeDeltaValue => DateTimeMethods.Table,
        _ => None,
    };
}
