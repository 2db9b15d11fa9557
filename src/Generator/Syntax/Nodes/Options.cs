using Generator.Text;
using Microsoft.CodeAnalysis.Text;

namespace Generator.Syntax;

/// <summary><c>name = value</c>, as COPY INTO and the CREATE statements have them.</summary>
internal sealed record NamedOption(TextSpan Span, Identifier Name, OptionValue Value) : SqlNode(Span);

/// <summary>The value of an option.</summary>
internal abstract record OptionValue(TextSpan Span) : SqlNode(Span);

/// <summary>A string, number or boolean.</summary>
internal sealed record OptionLiteral(TextSpan Span, Expression Value) : OptionValue(Span);

/// <summary>A word or a name: <c>skip_file</c>, <c>json</c>, <c>raw.json_format</c>.</summary>
internal sealed record OptionWord(TextSpan Span, ObjectName Word) : OptionValue(Span);

/// <summary><c>('a.json', 'b.json')</c></summary>
internal sealed record OptionList(TextSpan Span, EquatableArray<OptionValue> Items) : OptionValue(Span);

/// <summary><c>(type = json compression = auto)</c></summary>
internal sealed record OptionGroup(TextSpan Span, EquatableArray<NamedOption> Options) : OptionValue(Span)
{
    /// <summary>The value of an option, by its name in upper case; null when it is not given.</summary>
    public OptionValue? Option(string name) => Options.FirstOrDefault(option => option.Name.Name == name)?.Value;
}
