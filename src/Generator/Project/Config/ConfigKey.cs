namespace Generator.Project.Config;

/// <summary>What a config's value may be.</summary>
internal enum ConfigValueKind
{
    Any,
    Flag,
    Scalar,
    Number,

    /// <summary>A text or a list of texts.</summary>
    Scalars,
    Map,

    /// <summary>One of <see cref="ConfigKey.Choices"/>.</summary>
    Choice,
}

/// <summary>How a more specific value joins a less specific one (dbt's "Defining configs in config hierarchy").</summary>
internal enum ConfigMerge
{
    /// <summary>It takes its place.</summary>
    Replace,

    /// <summary>Its items come after.</summary>
    Append,

    /// <summary>Its keys come in addition or take the place of the same keys.</summary>
    Update,
}

/// <summary>A config that dbt or its Snowflake adapter knows.</summary>
/// <param name="Name">The name with underscores.</param>
/// <param name="Kind">What its value may be.</param>
/// <param name="Merge">How values of several levels join.</param>
/// <param name="Choices">The allowed words; empty unless the kind is <see cref="ConfigValueKind.Choice"/>.</param>
internal sealed record ConfigKey(string Name, ConfigValueKind Kind, ConfigMerge Merge = ConfigMerge.Replace, params string[] Choices)
{
    /// <summary>False for a config that changes what is built or who may read it, and that no run applies: whoever sets it is told.</summary>
    public bool IsApplied { get; init; } = true;
}
