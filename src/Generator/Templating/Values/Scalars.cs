using System.Globalization;

namespace Generator.Templating.Values;

/// <summary>Python's None.</summary>
internal sealed class NoneValue : Value
{
    public static readonly NoneValue Instance = new();

    public override string TypeName => "none";

    public override bool IsTrue => false;

    public override string ToString() => "None";

    public override TemplateValue ToPlain() => TemplateValue.Null;
}

/// <summary>A number, or a truth value, which Python counts as 0 or 1.</summary>
internal abstract class NumberValue : Value
{
    public abstract double AsDouble { get; }

    public override bool IsTrue => AsDouble != 0;

    public override bool Equals(Value? other) => other is NumberValue number && AsDouble.Equals(number.AsDouble);

    public override int GetHashCode() => AsDouble.GetHashCode();
}

internal sealed class BoolValue : NumberValue
{
    public static readonly BoolValue True = new(true);
    public static readonly BoolValue False = new(false);

    private BoolValue(bool value) => Value = value;

    public bool Value { get; }

    public override string TypeName => "bool";

    public override double AsDouble => Value ? 1 : 0;

    public static BoolValue Of(bool value) => value ? True : False;

    public override string ToString() => Value ? "True" : "False";

    public override TemplateValue ToPlain() => new TemplateValue.Bool(Value);
}

internal sealed class IntegerValue(long value) : NumberValue
{
    public long Value { get; } = value;

    public override string TypeName => "int";

    public override double AsDouble => Value;

    public override bool Equals(Value? other) => other is IntegerValue whole ? Value == whole.Value : base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    public override TemplateValue ToPlain() => new TemplateValue.Whole(Value);
}

internal sealed class FloatValue(double value) : NumberValue
{
    public override string TypeName => "float";

    public override double AsDouble => value;

    public override string ToString() => PythonText.Of(value);

    public override TemplateValue ToPlain() => new TemplateValue.Real(value);
}
