using System.Globalization;
using DuckDB.NET.Data;
using Pipeline.Commands;

namespace Pipeline.Tests.EndToEnd;

/// <summary>A folder with a warehouse, in which the real command line is run with the project that the generator compiled.</summary>
internal sealed class PipelineRun : IDisposable
{
    private readonly StringWriter _output = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("pipeline-run-").FullName;

    public string Database => Path.Combine(Folder, "warehouse.duckdb");

    /// <summary>Everything printed so far.</summary>
    public string Output => _output.ToString();

    /// <summary>Runs the bare command; gives its exit code.</summary>
    public Task<int> PipelineAsync(string stage, string date, params string[] more) =>
        RunAsync(["--stage", stage, "--date", date, "--timeout", "1s", .. more]);

    /// <summary>Runs a command line against this folder's warehouse.</summary>
    public Task<int> RunAsync(params string[] arguments) => CommandLine.RunAsync(
        new HostEnvironment { Project = Generated.Models.Project, Out = _output, Error = _output, IsTerminal = false },
        [.. arguments, "--database", Database, "--target-path", Path.Combine(Folder, "target")]);

    /// <summary>Another folder with a copy of the warehouse, which must not be open.</summary>
    public PipelineRun Copy()
    {
        var copy = new PipelineRun();
        File.Copy(Database, copy.Database);
        return copy;
    }

    /// <summary>A query's first row, its values separated by blanks.</summary>
    public string Scalar(string query)
    {
        using var connection = new DuckDBConnection($"Data Source={Database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        reader.Read();
        return string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)));
    }

    public void Dispose()
    {
        _output.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
