using System.Data.Common;
using System.Globalization;
using Pipeline.Compiled;
using Pipeline.Stages;
using Pipeline.Warehouses;

namespace Pipeline.Loading;

/// <summary>COPY INTO on Snowflake, which lists its stage and keeps its load history itself (Snowflake: "COPY INTO &lt;table&gt;", Output).</summary>
/// <param name="warehouse">The account.</param>
/// <param name="run">The run.</param>
internal sealed class SnowflakeCopy(IWarehouse warehouse, RunContext run) : ICopy
{
    /// <inheritdoc />
    /// <exception cref="LoadException">Always.</exception>
    public Task<LoadResult> ReplayAsync(CopyStatement copy, CancellationToken cancellationToken) => throw new LoadException(
        $"Rejected rows of {copy.Target} stay in Snowflake: select * from table(validate({copy.Target}, job_id => '_last')) shows them, and a COPY INTO with FORCE = TRUE and FILES loads their files again.");

    /// <inheritdoc />
    public async Task<LoadResult> CopyAsync(CopyStatement copy, IStage stage, IReadOnlyList<StageFile> files, CancellationToken cancellationToken)
    {
        await using var connection = await warehouse.OpenAsync(cancellationToken);
        await using var reader = await connection.ReaderAsync(new Statement(new SqlRenderer(run).Inline(copy.Text)), cancellationToken);
        var loads = new List<FileLoad>();
        var columns = Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => i, StringComparer.OrdinalIgnoreCase);

        // With nothing to load the answer is one row with a status and nothing else.
        while (columns.ContainsKey("file") && await reader.ReadAsync(cancellationToken))
        {
            loads.Add(Load(reader, columns, files));
        }

        return new LoadResult
        {
            Table = copy.Target.ToString(),
            Files = [.. loads.OrderBy(load => load.Key, StringComparer.Ordinal)],
            AlreadyLoaded = Math.Max(0, files.Count - loads.Count),
            Changed = [],
            StartScanTime = run.StartedAt.UtcDateTime,
        };
    }

    private static FileLoad Load(DbDataReader row, Dictionary<string, int> columns, IReadOnlyList<StageFile> files)
    {
        var name = Text("file") ?? "";
        var listed = files.FirstOrDefault(file => name == file.Key || name.EndsWith("/" + file.Key, StringComparison.Ordinal));
        return new FileLoad
        {
            Key = listed?.Key ?? name,
            ETag = listed?.ETag ?? "",
            Size = listed?.Size ?? 0,
            LastModified = listed?.LastModified ?? default,
            Status = Text("status") switch
            {
                "LOADED" => LoadStatus.Loaded,
                "PARTIALLY_LOADED" => LoadStatus.PartiallyLoaded,
                _ => LoadStatus.LoadFailed,
            },
            RowsParsed = Number("rows_parsed") ?? 0,
            RowsLoaded = Number("rows_loaded") ?? 0,
            ErrorsSeen = Number("errors_seen") ?? 0,
            FirstError = Text("first_error"),
            FirstErrorLine = Number("first_error_line"),
            FirstErrorCharacter = Number("first_error_character"),
        };

        object? Value(string column) => columns.TryGetValue(column, out var i) && row.GetValue(i) is var value and not DBNull ? value : null;
        string? Text(string column) => Value(column) is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
        long? Number(string column) => Value(column) is { } value ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;
    }
}
