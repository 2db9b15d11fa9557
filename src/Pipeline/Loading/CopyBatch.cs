using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using NativeAppender = DuckDB.NET.Native.DuckDBAppender;

namespace Pipeline.Loading;

/// <summary>
/// The rows behind <c>copy_rows</c>, in a temporary table of one connection. Records go from the reader's buffer into DuckDB's
/// vectors as the UTF-8 that they are: through strings the load would take half as long again.
/// </summary>
internal sealed unsafe class CopyBatch : IDisposable
{
    private const string Table = "copy_batch";

    private static readonly DuckDBType[] ColumnTypes =
        [DuckDBType.Varchar, DuckDBType.Varchar, DuckDBType.BigInt, DuckDBType.Timestamp, DuckDBType.BigInt];

    private static readonly int VectorSize = (int)NativeMethods.Helpers.DuckDBVectorSize();

    private readonly DuckDBConnection _connection;
    private readonly DuckDBDataChunk _chunk;
    private NativeAppender? _appender;
    private byte[] _fileName = [];
    private long _lastModified;
    private long _fileRow;
    private int _count;
    private long _appended;

    /// <summary>Makes an empty batch.</summary>
    /// <param name="connection">The connection that will insert the rows; it is not disposed.</param>
    public CopyBatch(DuckDBConnection connection)
    {
        _connection = connection;
        var types = Array.ConvertAll(ColumnTypes, NativeMethods.LogicalType.DuckDBCreateLogicalType);
        try
        {
            _chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk(Array.ConvertAll(types, type => type.DangerousGetHandle()), (ulong)types.Length);
        }
        finally
        {
            Array.ForEach(types, type => type.Dispose());
        }

        Clear();
    }

    /// <summary>The rows in the batch.</summary>
    public long Rows => _appended + _count;

    /// <summary>The bytes of its records.</summary>
    public long Bytes { get; private set; }

    /// <summary>Says of which file the next rows are.</summary>
    /// <param name="key">The key relative to the stage.</param>
    /// <param name="lastModified">When the file was last written.</param>
    public void BeginFile(string key, DateTimeOffset lastModified)
    {
        _fileName = Encoding.UTF8.GetBytes(key);
        _lastModified = (lastModified.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
        _fileRow = 0;
    }

    /// <summary>Adds the file's next row.</summary>
    /// <param name="record">A JSON value in valid UTF-8.</param>
    public void Add(ReadOnlySpan<byte> record)
    {
        Write(0, record);
        Write(1, _fileName);
        Write(2, ++_fileRow);
        Write(3, _lastModified);
        Write(4, Rows);
        Bytes += record.Length;
        if (++_count == VectorSize)
        {
            AppendChunk();
        }
    }

    /// <summary>Counts a record of the file that does not become a row.</summary>
    public void PassOver() => _fileRow++;

    /// <summary>Takes the last rows out again.</summary>
    /// <param name="rows">How many rows stay.</param>
    public void Truncate(long rows)
    {
        if (rows >= _appended)
        {
            _count = (int)(rows - _appended);
            return;
        }

        Complete();
        Run($"delete from temp.{Table} where batch_row >= {rows.ToString(CultureInfo.InvariantCulture)}");
        _appended = rows;
    }

    /// <summary>Makes all rows visible to queries of the connection.</summary>
    public void Complete()
    {
        AppendChunk();
        if (_appender is { } appender)
        {
            _appender = null;
            Check(NativeMethods.Appender.DuckDBAppenderClose(appender), appender);
            appender.Dispose();
        }
    }

    /// <summary>Defines <c>copy_rows</c> as some of the batch's rows.</summary>
    /// <param name="from">The first row, from 0.</param>
    /// <param name="to">The row after the last.</param>
    /// <param name="without">Rows in between to leave out.</param>
    /// <param name="startScanTime">The load's time, UTC.</param>
    public void Select(long from, long to, IReadOnlyList<long> without, DateTime startScanTime)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            create or replace temp view copy_rows as
            select value, filename, file_row_number, file_last_modified, timestamp '{startScanTime:yyyy-MM-dd HH:mm:ss.ffffff}' as start_scan_time
            from temp.{Table}
            """);
        if (from > 0 || to < Rows || without.Count > 0)
        {
            text += string.Create(CultureInfo.InvariantCulture, $"\nwhere batch_row >= {from} and batch_row < {to}");
        }

        if (without.Count > 0)
        {
            text += $" and batch_row not in ({string.Join(", ", without.Select(row => row.ToString(CultureInfo.InvariantCulture)))})";
        }

        Run(text);
    }

    /// <summary>Empties the batch.</summary>
    public void Clear()
    {
        _count = 0;
        Complete();
        Run($"create or replace temp table {Table} (value varchar, filename varchar, file_row_number bigint, file_last_modified timestamp, batch_row bigint)");
        _appended = 0;
        Bytes = 0;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _appender?.Dispose();
        _chunk.Dispose();
    }

    private void Write(int column, ReadOnlySpan<byte> text)
    {
        fixed (byte* bytes = text)
        {
            // Unsafe only in that DuckDB does not check again that it is UTF-8.
            NativeMethods.Vectors.DuckDBUnsafeVectorAssignStringElementLength(Vector(column), (ulong)_count, bytes, text.Length);
        }
    }

    private void Write(int column, long value) => ((long*)NativeMethods.Vectors.DuckDBVectorGetData(Vector(column)))[_count] = value;

    private IntPtr Vector(int column) => NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, column);

    private void AppendChunk()
    {
        if (_count == 0)
        {
            return;
        }

        if (_appender is null)
        {
            Check(NativeMethods.Appender.DuckDBAppenderCreateExt(_connection.NativeConnection, "temp", "main", Table, out var appender), appender);
            _appender = appender;
        }

        NativeMethods.DataChunks.DuckDBDataChunkSetSize(_chunk, (ulong)_count);
        Check(NativeMethods.Appender.DuckDBAppendDataChunk(_appender, _chunk), _appender);
        NativeMethods.DataChunks.DuckDBDataChunkReset(_chunk);
        _appended += _count;
        _count = 0;
    }

    private static void Check(DuckDBState state, NativeAppender appender)
    {
        if (state != DuckDBState.Success)
        {
            using var error = NativeMethods.Appender.DuckDBAppenderErrorData(appender);
            throw new LoadException($"DuckDB does not take the rows: {NativeMethods.ErrorData.DuckDBErrorDataMessage(error)}");
        }
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
