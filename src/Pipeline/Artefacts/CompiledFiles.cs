using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.Artefacts;

/// <summary>Writes nodes' SQL to files, values as literals: queries to <c>compiled/</c>, what a run executes to <c>run/</c>.</summary>
/// <param name="project">The project's name, the first folder in both.</param>
/// <param name="targetPath">Where artefacts go.</param>
/// <param name="run">The run, whose values are filled in.</param>
internal sealed class CompiledFiles(string project, string targetPath, RunContext run)
{
    private readonly SqlRenderer _renderer = new(run);
    private readonly Dialect _dialect = run.Target.Dialect;

    /// <summary>The file of a node's query, relative to the working directory: the node's own file, or its yml file's name as a folder.</summary>
    public string PathOf(Node node) => Combine("compiled", node);

    /// <summary>Writes the files of models, tests, and operations that need no argument.</summary>
    /// <param name="nodes">The nodes; sources have no SQL.</param>
    /// <param name="script">Tells what a run executes for a model.</param>
    /// <exception cref="RunValueException">The run does not give a value that a node needs.</exception>
    public void Write(IEnumerable<Node> nodes, IModelScript script)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case Model { Seed: not null }:
                    break;
                case Model model:
                    Write("compiled", node, _renderer.Inline(model.Sql(_dialect).Select) + "\n");
                    if (model.Materialization != Materialization.Ephemeral)
                    {
                        Write("run", node, script.Of(model));
                    }

                    break;
                case DataTest test:
                    Write("compiled", node, _renderer.Inline(test.Sql(_dialect).Rows) + "\n");
                    Write("run", node, _renderer.Inline(test.Sql(_dialect).Count) + ";\n");
                    break;
                case Operation operation when operation.Arguments.Values.All(value => value is not null):
                    Write("run", node, string.Join("\n", operation.Statements(_dialect).Select(statement => Text(operation, statement))));
                    break;
            }
        }
    }

    private string Text(Operation operation, OperationStatement statement)
    {
        var renderer = new SqlRenderer(run with { Arguments = operation.Arguments });
        return statement switch
        {
            SqlStatement sql => renderer.Inline(sql.Text) + ";\n",
            CopyStatement copy => renderer.Inline(copy.Sql(_dialect)) + ";\n",
            OmittedStatement omitted => $"-- {omitted.What}: {omitted.Reason}\n",
            _ => throw new ArgumentException($"No warehouse runs a {statement.GetType().Name}.", nameof(statement)),
        };
    }

    private void Write(string folder, Node node, string text)
    {
        var path = Combine(folder, node);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, run.Secrets.Apply(text));
    }

    private string Combine(string folder, Node node)
    {
        var isOwnFile = Path.GetFileNameWithoutExtension(node.Path) == node.Name;
        return Path.Combine(targetPath, folder, project, isOwnFile ? node.Path : Path.Combine(node.Path, node.Name + ".sql"));
    }
}
