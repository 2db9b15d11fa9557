namespace Generator.Functions;

/// <summary>Where a function may stand.</summary>
internal enum FunctionKind
{
    /// <summary>A value for each row.</summary>
    Scalar,

    /// <summary>A value for each group; with <see cref="FunctionDefinition.TakesOver"/> also for each window.</summary>
    Aggregate,

    /// <summary>Only with OVER.</summary>
    Window,

    /// <summary>In FROM, as TABLE(f(…)) or LATERAL f(…).</summary>
    Table,

    /// <summary>A value of the session, written with or without parentheses: CURRENT_DATE.</summary>
    Context,

    /// <summary>A new value at every call, whatever its arguments: UUID_STRING, RANDOM, SEQ4.</summary>
    Generator,
}
