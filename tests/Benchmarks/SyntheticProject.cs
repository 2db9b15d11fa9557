using System.Globalization;
using System.Text;
using Generator.Tests.Harness;

namespace Benchmarks;

/// <summary>A SQL project of any size: models of thirty columns with contracts, in chains of five layers.</summary>
internal static class SyntheticProject
{
    private const int Columns = 30;

    public static SqlProject Of(int models)
    {
        var files = SqlProject.Of(("models/sources.yml", Sources()));
        for (var i = 0; i < models; i++)
        {
            files = files.With($"models/{Name(i)}.sql", Sql(i)).With($"models/{Name(i)}.yml", Contract(i));
        }

        return files;
    }

    public static string Name(int i) => "model_" + i.ToString("d4", CultureInfo.InvariantCulture);

    // The first of every five reads the source, the others the one before them.
    private static string Sql(int i)
    {
        var sql = new StringBuilder("with input as (\n\n    select * from ");
        sql.Append(i % 5 == 0 ? "{{ source('raw', 'events') }}" : $"{{{{ ref('{Name(i - 1)}') }}}}").Append("\n\n)\n\nselect\n");
        for (var c = 0; c < Columns; c++)
        {
            sql.Append("    ").Append(Expression(c)).Append(" as ").Append(Column(c)).Append(c + 1 < Columns ? ",\n" : "\n");
        }

        return sql.Append("from input\nwhere column_00 is not null\n").ToString();
    }

    private static string Expression(int c) => (c % 5) switch
    {
        0 => Column(c),
        1 => $"upper({Column(c)})",
        2 => $"coalesce({Column(c)}, 'none')",
        3 => $"case when {Column(c)} like 'a%' then {Column(c)} else 'other' end",
        _ => $"concat({Column(c)}, '-', {Column(0)})",
    };

    private static string Contract(int i)
    {
        var yml = new StringBuilder($"models:\n  - name: {Name(i)}\n    config: {{ contract: {{ enforced: true }}, materialized: table }}\n    columns:\n");
        for (var c = 0; c < Columns; c++)
        {
            yml.Append("      - name: ").Append(Column(c)).Append("\n        data_type: varchar\n        description: A column.\n");
        }

        return yml.ToString();
    }

    private static string Sources()
    {
        var yml = new StringBuilder("sources:\n  - name: raw\n    tables:\n      - name: events\n        columns:\n");
        for (var c = 0; c < Columns; c++)
        {
            yml.Append("          - { name: ").Append(Column(c)).Append(", data_type: varchar }\n");
        }

        return yml.ToString();
    }

    private static string Column(int c) => "column_" + c.ToString("d2", CultureInfo.InvariantCulture);
}
