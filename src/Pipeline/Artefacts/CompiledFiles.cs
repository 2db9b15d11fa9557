using Pipeline.Building;
using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.Artefacts;

/// <summary>Writes nodes' SQL to files, values as literals: queries to <c>compiled/</c>, what a run executes to <c>run/</c>.</summary>
/// <param name="project">The project's name, the first folder in both.</param>
/// <param name="targetPath">Where artefacts go.</param>
internal sealed class CompiledFiles(string project, string targetPath)
{
    /// <summary>The file of a node's query, relative to the working directory: the node's own file, or its yml file's name as a folder.</summary>
    public string PathOf(Node node) => Combine("compiled", node);

    /// <summary>Writes the files of models, tests and operations.</summary>
    /// <param name="nodes">The nodes; sources have none.</param>
    /// <param name="renderer">Fills in the run's values.</param>
    /// <param name="dialect">The warehouse's SQL.</param>
    /// <param name="script">Tells what a run executes.</param>
    public void Write(IEnumerable<Node> nodes, SqlRenderer renderer, Dialect dialect, IModelScript script)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case Model model:
                    Write("compiled", node, renderer.Inline(model.Sql(dialect).Select) + "\n");
                    if (model.Materialization != Materialization.Ephemeral)
                    {
                        Write("run", node, script.Of(model));
                    }

                    break;
                case DataTest test:
                    Write("compiled", node, renderer.Inline(test.Sql(dialect).Rows) + "\n");
                    Write("run", node, renderer.Inline(test.Sql(dialect).Count) + ";\n");
                    break;
            }
        }
    }

    private void Write(string folder, Node node, string text)
    {
        var path = Combine(folder, node);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string Combine(string folder, Node node)
    {
        var isOwnFile = Path.GetFileNameWithoutExtension(node.Path) == node.Name;
        return Path.Combine(targetPath, folder, project, isOwnFile ? node.Path : Path.Combine(node.Path, node.Name + ".sql"));
    }
}
