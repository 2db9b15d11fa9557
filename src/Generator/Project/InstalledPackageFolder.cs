using Generator.Text;

namespace Generator.Project;

/// <summary>A package in the folder that <c>dbt deps</c> fills (dbt: "Packages"). its models are built with the project, its macros and generic tests are the project's to call.</summary>
/// <param name="Project">Its own dbt_project.yml.</param>
/// <param name="Folder">Its folder relative to the SQL root, with a slash at the end.</param>
internal sealed record InstalledPackageFolder(ProjectFile Project, string Folder)
{
    private const string InstallPath = "dbt_packages/";

    /// <summary>Whether a file is a package's, not the project's.</summary>
    public static bool Holds(string path) => path.StartsWith(InstallPath, StringComparison.Ordinal);

    /// <summary>The package's folder when a file is its dbt_project.yml; else null.</summary>
    public static string? FolderOf(string path)
    {
        var parts = path.Split('/');
        return parts.Length == 3 && Holds(path) && parts[2] == "dbt_project.yml" ? $"{InstallPath}{parts[1]}/" : null;
    }

    /// <summary>Whether a file holds macros or generic tests of the package.</summary>
    public bool HasMacrosIn(string path) =>
        path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase)
        && Project.MacroPaths.Concat(Project.TestPaths.Select(tests => $"{tests}/generic")).Any(macros => path.StartsWith($"{Folder}{macros}/", StringComparison.Ordinal));
}
