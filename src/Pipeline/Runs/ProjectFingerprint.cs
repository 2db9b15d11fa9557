using System.Security.Cryptography;
using System.Text;
using Pipeline.Compiled;

namespace Pipeline.Runs;

/// <summary>Tells one build of a project from another: what is compiled in, whatever the machine.</summary>
internal static class ProjectFingerprint
{
    /// <summary>The fingerprint, in hex.</summary>
    public static string Of(CompiledProject project)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }

        Add(project.Name);
        foreach (var (name, value) in project.Vars.OrderBy(var => var.Key, StringComparer.Ordinal))
        {
            Add(name);
            Add(value ?? "");
        }

        foreach (var node in project.Nodes)
        {
            Add(node.UniqueId);
            Add(node.Checksum);
            Add(node.ConfigJson);
            foreach (var segment in Texts(node).SelectMany(sql => sql.Segments))
            {
                Add(segment.ToString());
            }
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash().AsSpan(0, 16));
    }

    // What a macro or another file brings in shows in the text alone.
    private static IEnumerable<SqlText> Texts(Node node) => node switch
    {
        Model model => Texts(model.DuckDb).Concat(Texts(model.Snowflake)),
        DataTest test => [test.DuckDb.Count, test.DuckDb.Rows, test.Snowflake.Count, test.Snowflake.Rows],
        _ => [],
    };

    private static IEnumerable<SqlText> Texts(ModelSql sql) => new[] { sql.Select, sql.IncrementalSelect, sql.Create, sql.Merge }.OfType<SqlText>();
}
