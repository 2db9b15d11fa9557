using Generator.Project.Yaml;

namespace Generator.Project.Config;

/// <summary>A statement to run before or after a node is built ("pre-hook &amp; post-hook").</summary>
/// <param name="Sql">The template, not rendered.</param>
/// <param name="InTransaction">Whether it runs inside the node's transaction, as it does unless it says otherwise.</param>
internal sealed record Hook(YamlScalar Sql, bool InTransaction)
{
    /// <summary>A hook written as SQL or as <c>{sql: …, transaction: …}</c>; null for anything else.</summary>
    public static Hook? From(YamlNode node) => node switch
    {
        YamlScalar { IsNull: false } sql => new Hook(sql, true),
        YamlMap map when map["sql"] is YamlScalar sql => new Hook(sql, (map["transaction"] as YamlScalar)?.Boolean ?? true),
        _ => null,
    };
}
