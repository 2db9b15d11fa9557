namespace Generator.Functions.Forms;

/// <summary>A piece of a DuckDB form, in writing order. Date parts, formats and paths are already written out in the text.</summary>
internal abstract record FormSegment
{
    /// <summary>Text to be written as it is.</summary>
    internal sealed record Text(string Value) : FormSegment;

    /// <summary>An argument.</summary>
    /// <param name="Index">Its position in the call.</param>
    /// <param name="IsOperand">It stands beside an operator: anything but a primary expression must be put in parentheses.</param>
    internal sealed record Argument(int Index, bool IsOperand) : FormSegment;

    /// <summary>An argument cast to the call's result type, as CAST or TRY_CAST in the model would be: the lowering of casts writes it.</summary>
    internal sealed record Cast(int Index, bool IsTry) : FormSegment;

    /// <summary>One argument divided by another, as <c>a / b</c> in the model would be: the lowering of divisions writes it. The divisor is not zero.</summary>
    internal sealed record Quotient(int Dividend, int Divisor) : FormSegment;

    /// <summary>The first expression of WITHIN GROUP (ORDER BY …), without its direction.</summary>
    internal sealed record OrderKey : FormSegment;

    /// <summary>The call's result type, by DuckDB's name.</summary>
    internal sealed record ResultType : FormSegment;

    /// <summary>The type of an argument, by DuckDB's name.</summary>
    internal sealed record ArgumentType(int Index) : FormSegment;

    /// <summary><c>distinct </c> with the blank after it when the call has DISTINCT, else nothing.</summary>
    internal sealed record Distinct : FormSegment;

    /// <summary><c> order by …</c> with the blank before it when the call has WITHIN GROUP, else nothing.</summary>
    internal sealed record Order : FormSegment;

    /// <summary><c> ignore nulls</c> with the blank before it when the call has it, else nothing.</summary>
    internal sealed record IgnoreNulls : FormSegment;

    /// <summary><c> over (…)</c> with the blank before it when the call has a window, else nothing.</summary>
    internal sealed record Over : FormSegment;
}
