using Generator.Text;

namespace Generator.Functions.Signatures;

/// <summary>One parameter of a function.</summary>
/// <param name="Name">As in the manual's syntax; also what a named argument is called by.</param>
/// <param name="Class">What it takes.</param>
/// <param name="IsOptional">May be left out.</param>
/// <param name="IsVariadic">Takes any number of arguments, at least one unless it is optional too; always the last.</param>
internal sealed record Parameter(string Name, TypeClass Class, bool IsOptional = false, bool IsVariadic = false);

/// <summary>One way of calling a function.</summary>
internal sealed record Signature(EquatableArray<Parameter> Parameters)
{
    /// <summary>Fewest arguments.</summary>
    public int Minimum => Parameters.Count(p => !p.IsOptional);

    /// <summary>Most arguments; null without a limit.</summary>
    public int? Maximum => Parameters.Any(p => p.IsVariadic) ? null : Parameters.Count;

    /// <summary>The parameter that the argument at <paramref name="index"/> belongs to; null past the last.</summary>
    public Parameter? At(int index) =>
        index < Parameters.Count ? Parameters[index]
        : Parameters.Count > 0 && Parameters[Parameters.Count - 1].IsVariadic ? Parameters[Parameters.Count - 1]
        : null;

    /// <summary>The index of the parameter of this name, case ignored; -1 when there is none.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Parameters.Count; i++)
        {
            if (string.Equals(Parameters[i].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// Reads the catalogue's notation, the manual's syntax with types: <c>part: date_part, value: temporal, [format: text], rest: any...</c>.
    /// Brackets mark what may be left out, dots what may be repeated.
    /// </summary>
    public static implicit operator Signature(string notation) => SignatureNotation.Parse(notation);

    /// <summary>As a message shows it: <c>part, value [, format]</c>.</summary>
    public override string ToString() =>
        string.Join(", ", Parameters.Select(p => (p.IsOptional ? "[" : "") + p.Name + (p.IsVariadic ? ", …" : "") + (p.IsOptional ? "]" : "")));
}
