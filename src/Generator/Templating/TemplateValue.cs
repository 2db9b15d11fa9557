using System.Globalization;
using Generator.Text;

namespace Generator.Templating;

/// <summary>A value of dbt_project.yml, a schema file or <c>config(...)</c> as plain, equatable data: what YAML and JSON can say.</summary>
internal abstract record TemplateValue
{
    /// <summary>YAML's null and Jinja's none.</summary>
    public static readonly TemplateValue Null = new NullValue();

    /// <summary>The value as Jinja prints it: <c>True</c>, <c>None</c>, <c>['a', 1]</c>.</summary>
    public abstract override string ToString();

    internal sealed record NullValue : TemplateValue
    {
        public override string ToString() => "None";
    }

    internal sealed record Bool(bool Value) : TemplateValue
    {
        public override string ToString() => Value ? "True" : "False";
    }

    internal sealed record Whole(long Value) : TemplateValue
    {
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    internal sealed record Real(double Value) : TemplateValue
    {
        public override string ToString() => PythonText.Of(Value);
    }

    internal sealed record Text(string Value) : TemplateValue
    {
        public override string ToString() => Value;
    }

    internal sealed record List(EquatableArray<TemplateValue> Items) : TemplateValue
    {
        public override string ToString() => $"[{string.Join(", ", Items.Select(PythonText.Quoted))}]";
    }

    /// <summary>A mapping, in the order written.</summary>
    internal sealed record Map(EquatableArray<TemplateEntry> Entries) : TemplateValue
    {
        public override string ToString() =>
            $"{{{string.Join(", ", Entries.Select(entry => $"{PythonText.Quoted(entry.Key)}: {PythonText.Quoted(entry.Value)}"))}}}";
    }
}

/// <summary>One key of a mapping.</summary>
internal sealed record TemplateEntry(string Key, TemplateValue Value);
