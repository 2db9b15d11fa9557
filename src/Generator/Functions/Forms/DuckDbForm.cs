using Generator.Text;

namespace Generator.Functions.Forms;

/// <summary>How DuckDB says a function: the first case whose condition holds for the call is written.</summary>
/// <remarks>Every template is a primary expression: a call, a CASE, or put in parentheses. So it can stand beside any operator.</remarks>
internal sealed record DuckDbForm(EquatableArray<DuckDbCase> Cases)
{
    public static implicit operator DuckDbForm(string template) => new([new DuckDbCase(FormCondition.Always, template)]);

    /// <summary>A form of several cases, tried in order; end with <see cref="When.Otherwise"/> where one fits the rest.</summary>
    public static DuckDbForm Of(params (FormCondition Condition, string? Template)[] cases) =>
        new(cases.Select(c => new DuckDbCase(c.Condition, c.Template)).ToEquatableArray());

    /// <summary>The pieces to write for a call; null when no case fits, so that DuckDB has no form of equal results.</summary>
    public EquatableArray<FormSegment>? For(FunctionCall call)
    {
        foreach (var @case in Cases)
        {
            if (@case.Condition.Holds(call))
            {
                return @case.Template is { } template ? FormTemplate.Fill(template, call) : null;
            }
        }

        return null;
    }
}

/// <summary>One case of a form.</summary>
/// <param name="Condition">When it may be used.</param>
/// <param name="Template">Text with holes, see <see cref="FormTemplate"/>; null when DuckDB has nothing equal in this case.</param>
internal sealed record DuckDbCase(FormCondition Condition, string? Template);
