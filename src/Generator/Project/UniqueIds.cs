namespace Generator.Project;

/// <summary>dbt's unique ids: kind, package and name, with dots between.</summary>
internal static class UniqueIds
{
    /// <summary>The project or package that a node belongs to.</summary>
    public static string PackageOf(string uniqueId) => uniqueId.Split('.')[1];
}
