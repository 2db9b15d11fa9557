using Generator.Binding.Tree;
using Generator.Syntax;

namespace Generator.Binding.Statements;

/// <summary>The options of COPY INTO as names and values; those in parentheses after another's name.</summary>
internal static class CopyOptions
{
    /// <summary>The name under which a list without items is kept.</summary>
    public const string Empty = "()";

    public static IEnumerable<BoundOption> Flatten(BindingContext context, IEnumerable<NamedOption> options) =>
        options.SelectMany(o => Flatten(context, "", o));

    private static IEnumerable<BoundOption> Flatten(BindingContext context, string prefix, NamedOption option)
    {
        var name = prefix + option.Name.Text.ToLowerInvariant();
        return option.Value switch
        {
            OptionGroup group => group.Options.SelectMany(o => Flatten(context, $"{name}.", o)),
            OptionList { Items.Count: 0 } => [new BoundOption(name + Empty, "")],
            OptionList list => list.Items.Select(i => new BoundOption(name, Text(context, i))),
            var value => [new BoundOption(name, Text(context, value))],
        };
    }

    // A value of the run inside a quoted option is written into the text when the statement runs.
    private static string Text(BindingContext context, OptionValue value)
    {
        context.Holes.TakeValuesInside(value.Span);
        return value switch
        {
            OptionLiteral { Value: StringLiteral text } => text.Value,
            OptionLiteral { Value: NumberLiteral number } => number.Text,
            OptionLiteral { Value: BooleanLiteral boolean } => boolean.Value ? "true" : "false",
            OptionWord word => string.Join(".", word.Word.Parts.Select(p => SqlName.Of(p).Text)),
            _ => "",
        };
    }
}
