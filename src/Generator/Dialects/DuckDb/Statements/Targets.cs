using Generator.Binding.Tree;

namespace Generator.Dialects.DuckDb.Statements;

/// <summary>Writes the name of what a statement writes.</summary>
internal static class Targets
{
    public static void Write(SqlWriter sql, BoundTarget target, DialectEnvironment environment)
    {
        if (target.UniqueId is { } id && environment.Relations.TryGetValue(id, out var relation))
        {
            sql.Write(relation);
        }
        else
        {
            // A database's name has no meaning in the one file.
            sql.Write(string.Join(".", target.Name.Skip(target.Name.Count - 2).Select(DuckDbIdentifier.Quote)));
        }
    }
}
