using Generator.Diagnostics;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project;

/// <summary>packages.yml or dependencies.yml: the packages whose macros and tests the project uses.</summary>
internal sealed record PackagesFile(EquatableArray<PackageReference> Packages, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static readonly PackagesFile Empty = new([], []);
}

/// <summary>One package.</summary>
/// <param name="Source">What names it: hub name (<c>dbt-labs/dbt_utils</c>), git address, folder or tarball.</param>
/// <param name="Versions">The version, revision, or range as several conditions; empty when any will do.</param>
internal sealed record PackageReference(YamlScalar Source, EquatableArray<YamlScalar> Versions)
{
    /// <summary>The name that macros are called by: the last part of the hub name or address, without <c>.git</c>, dashes as underscores.</summary>
    public string Name
    {
        get
        {
            var last = Source.Text.TrimEnd('/').Split('/')[^1];
            var name = last.EndsWith(".git", StringComparison.Ordinal) ? last[..^4] : last;
            return name.Replace('-', '_');
        }
    }
}
