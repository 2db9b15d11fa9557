namespace Generator.Templating.Values;

/// <summary>
/// A value known only at run time, on its way through the template. Printing it makes a hole; any other use takes the build's value.
/// </summary>
/// <param name="reference">What the run fills in.</param>
/// <param name="build">The build's value; null when there is none.</param>
internal sealed class RunTimeValue(RunValue reference, Value? build) : Value
{
    public RunValue Reference => reference;

    public Value? Build => build;

    public override string TypeName => build?.TypeName ?? "str";

    public override bool IsTrue => build?.IsTrue ?? true;

    public override string Quoted => build?.Quoted ?? PythonText.Quoted(reference.Name);

    /// <summary>A scalar can be a parameter of the statement; a list or None decides the text.</summary>
    public bool IsScalar => build is null or StringValue or NumberValue;

    public override string ToString() => build?.ToString() ?? reference.Name;

    public override TemplateValue ToPlain() => build?.ToPlain() ?? new TemplateValue.Text(reference.Name);

    /// <summary>The type with which a build value's run value is bound.</summary>
    public static RunValueType TypeOf(Value? build) => build switch
    {
        BoolValue => RunValueType.Boolean,
        IntegerValue => RunValueType.WholeNumber,
        FloatValue => RunValueType.DecimalNumber,
        _ => RunValueType.Text,
    };
}
