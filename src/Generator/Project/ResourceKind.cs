namespace Generator.Project;

/// <summary>What a part of the project is, in dbt's words.</summary>
internal enum ResourceKind
{
    Model,
    Seed,
    Snapshot,
    Analysis,
    Source,
    Exposure,

    /// <summary>A data test: a singular one in a file, or an entry of a schema file.</summary>
    DataTest,

    /// <summary>A file of macros, generic tests' definitions included.</summary>
    Macro,
}

/// <summary>Words for messages and unique ids.</summary>
internal static class ResourceKinds
{
    /// <summary>dbt's resource type, as unique ids begin with it and messages name it.</summary>
    public static string Name(this ResourceKind kind) => kind switch
    {
        ResourceKind.DataTest => "test",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
