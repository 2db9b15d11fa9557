using Generator.Templating.Evaluation;
using Generator.Templating.Values;

namespace Generator.Templating.Builtins;

/// <summary>The methods of a relation (dbt: "About Relation"); which parts print is the run's to decide.</summary>
internal static class RelationMethods
{
    public static readonly IReadOnlyDictionary<string, Function> Table = Function.Table(
        new("include", "self, database?, schema?, identifier?", call => call.Raw(3) is not null && !call.Flag(3) ? Part(call, "schema") : call.Raw(2) is not null && !call.Flag(2) ? Part(call, "identifier") : call.Raw(0)!),
        new("quote", "self, database?, schema?, identifier?", call => call.Raw(0)!),
        new("render", "self", call => ((RelationValue)call.Raw(0)!).Print()),
        new("without_identifier", "self", call => Part(call, "schema")));

    private static Value Part(Call call, string name) => ((RelationValue)call.Raw(0)!).Attribute(name)!;
}
