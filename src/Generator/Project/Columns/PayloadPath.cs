namespace Generator.Project.Columns;

/// <summary>A step of a dotted column name: a field, or the elements of the array before it.</summary>
/// <param name="Field">The field's name; null for an array's elements (<c>[]</c>).</param>
internal readonly record struct PayloadStep(string? Field);

/// <summary>A dotted column name, such as <c>event_data.order.items[].quantity</c>: a column and the way into its value.</summary>
/// <param name="Root">The column.</param>
/// <param name="Steps">The steps from it, at least one.</param>
internal sealed record PayloadPath(string Root, IReadOnlyList<PayloadStep> Steps)
{
    /// <summary>Splits a name at its dots and brackets; null when a part is empty or a bracket is not <c>[]</c>.</summary>
    public static PayloadPath? Parse(string name)
    {
        var steps = new List<PayloadStep>();
        foreach (var part in name.Split('.'))
        {
            var bracket = part.IndexOf('[');
            var field = bracket < 0 ? part : part[..bracket];
            if (field.Length == 0)
            {
                return null;
            }

            steps.Add(new PayloadStep(field));
            for (var rest = bracket < 0 ? "" : part[bracket..]; rest.Length > 0; rest = rest[2..])
            {
                if (!rest.StartsWith("[]", StringComparison.Ordinal))
                {
                    return null;
                }

                steps.Add(new PayloadStep(null));
            }
        }

        return steps.Count > 1 ? new PayloadPath(steps[0].Field!, steps.Skip(1).ToList()) : null;
    }

    /// <summary>Whether a name is a path and no column of its own.</summary>
    public static bool IsPath(string name) => name.IndexOfAny(['.', '[']) >= 0;
}
