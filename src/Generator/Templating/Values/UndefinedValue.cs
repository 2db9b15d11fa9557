namespace Generator.Templating.Values;

/// <summary>
/// What a name or attribute that does not exist gives. Like dbt's it is false, and its attributes are undefined too; printing, calling or
/// calculating with it is an error, which says what was looked up.
/// </summary>
/// <param name="description">What does not exist, as the error will say; null once the error is reported.</param>
internal sealed class UndefinedValue(UndefinedName? description) : Value
{
    /// <summary>The result of what has already been reported: it swallows whatever is done with it.</summary>
    public static readonly UndefinedValue Reported = new(null);

    /// <summary>A macro's parameter that a call leaves out, which is no mistake in Jinja: it prints nothing.</summary>
    public static UndefinedValue NotGiven => Reported;

    /// <summary>A value that there is not, such as the item before the first.</summary>
    public static UndefinedValue Named(string name) => new(new UndefinedName(null, name, []));

    public UndefinedName? Description => description;

    public override string TypeName => "undefined";

    public override bool IsTrue => false;

    public override IReadOnlyList<Value> Items => [];

    public override string ToString() => "";

    public override TemplateValue ToPlain() => TemplateValue.Null;

    public override bool Equals(Value? other) => other is UndefinedValue;

    public override int GetHashCode() => 0;
}

/// <summary>A name that was looked up in vain.</summary>
/// <param name="Owner">The value that lacks it, in words; null for a variable.</param>
/// <param name="Name">The name.</param>
/// <param name="Candidates">What there is instead.</param>
internal sealed record UndefinedName(string? Owner, string Name, IEnumerable<string> Candidates);
