using DuckDB.NET.Data;
using Pipeline.Compiled;
using Pipeline.Warehouses;

namespace Pipeline.Loading;

/// <summary>
/// The rows of a Parquet file, each an object, by DuckDB's own reader. It reads from both ends of a file: one of a bucket is put on disk first and
/// deleted at once after.
/// </summary>
/// <param name="format">How the file is read.</param>
/// <param name="scratch">The directory for it.</param>
internal sealed class ParquetRows(ParquetFormat format, string scratch)
{
    /// <summary>Adds a file's rows to a batch.</summary>
    /// <param name="raw">The file.</param>
    /// <param name="batch">The batch, at the file.</param>
    /// <exception cref="BrokenFileException">The file is no Parquet or damaged.</exception>
    public void Add(Stream raw, CopyBatch batch)
    {
        Directory.CreateDirectory(scratch);
        var path = Path.Combine(scratch, $"{Guid.NewGuid():N}.parquet");
        try
        {
            using (var copy = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                raw.CopyTo(copy);
            }

            var row = format.KeepsNulls ? "to_json(parquet_row)" : "json_merge_patch('{}', to_json(parquet_row))";
            batch.AddFrom(
                $"""
                select {row} as value, row_number() over () as line
                from read_parquet({SqlLiteral.Write(Dialect.DuckDb, path)}, binary_as_string = {(format.BinaryAsText ? "true" : "false")}) as parquet_row
                """);
        }
        catch (DuckDBException error) when (DuckDbErrors.IsInFile(error))
        {
            throw new BrokenFileException($"The file cannot be read as Parquet: {DuckDbErrors.Reason(error).Replace($" '{path}'", "", StringComparison.Ordinal)}", inner: error);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
