using Generator.Project.Config;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project;

/// <summary>A generic data test as a schema file declares it ("Data tests").</summary>
/// <param name="TestName">The test's name as written, with its package (<c>dbt_utils.accepted_range</c>); its place is the declaration's.</param>
/// <param name="Column">The column it stands under; null for a test of the whole relation.</param>
/// <param name="CustomName">Its own <c>name</c>; null when the name is built from its arguments.</param>
/// <param name="Description">Its description; empty without.</param>
/// <param name="Arguments">The arguments, without model and column_name, in the order written.</param>
/// <param name="Config">Its configuration, also what older projects write beside the arguments.</param>
internal sealed record DataTestDeclaration(
    YamlScalar TestName,
    YamlScalar? Column,
    YamlScalar? CustomName,
    string Description,
    EquatableArray<YamlEntry> Arguments,
    EquatableArray<ConfigAssignment> Config)
{
    /// <summary>The package that defines the test; null when none is named.</summary>
    public string? Package => TestName.Text.IndexOf('.') is > 0 and var dot ? TestName.Text[..dot] : null;

    /// <summary>The test's name without its package.</summary>
    public string Name => TestName.Text[(TestName.Text.IndexOf('.') + 1)..];
}

/// <summary>What a schema file says of a singular test's file.</summary>
internal sealed record SingularTestProperties(YamlScalar Name, string Description, EquatableArray<ConfigAssignment> Config);
