using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Pipeline.Compiled;
using Pipeline.Stages;
using Pipeline.Warehouses;
using NativeAppender = DuckDB.NET.Native.DuckDBAppender;

namespace Pipeline.Loading;

/// <summary>
/// The rows behind <c>copy_rows</c>, in a temporary table of one connection. Records go from the reader's buffer into DuckDB's
/// vectors as the UTF-8 that they are: through strings the load would take half as long again.
/// </summary>
internal sealed unsafe class CopyBatch : RecordSink, IDisposable
{
    /// <summary>The temporary table of the rows.</summary>
    public const string Table = "copy_batch";

    /// <summary>The temporary table of the rows that cannot be loaded: <c>batch_row</c>, <c>column_name</c>, <c>reason</c>.</summary>
    public const string Bad = "copy_bad";

    private static readonly int VectorSize = (int)NativeMethods.Helpers.DuckDBVectorSize();

    private readonly DuckDBConnection _connection;
    private readonly DuckDBDataChunk _chunk;
    private readonly string _columns;
    private readonly int _fields;
    private readonly IntPtr[] _vectors;
    private NativeAppender? _appender;
    private byte[] _fileName = [];
    private byte[] _contentKey = [];
    private long _lastModified;
    private int _count;
    private long _appended;
    private bool _hasBad;

    /// <summary>Makes an empty batch.</summary>
    /// <param name="connection">The connection that will insert the rows; it is not disposed.</param>
    /// <param name="format">What the rows are.</param>
    public CopyBatch(DuckDBConnection connection, FileFormat format)
    {
        _connection = connection;
        _fields = format is CsvFormat csv ? csv.Fields : 0;

        // The reader has made sure that it is JSON; DuckDB would look again at every VARCHAR that becomes one.
        var value = format is JsonFormat ? "json" : "varchar";
        _columns = $"value {value}, filename varchar, file_row_number bigint, file_last_modified timestamp, batch_row bigint, line bigint, file_content_key varchar"
            + string.Concat(Enumerable.Range(1, _fields).Select(i => string.Create(CultureInfo.InvariantCulture, $", field_{i} varchar")));
        DuckDBType[] columns =
        [
            DuckDBType.Varchar, DuckDBType.Varchar, DuckDBType.BigInt, DuckDBType.Timestamp, DuckDBType.BigInt, DuckDBType.BigInt, DuckDBType.Varchar,
            .. Enumerable.Repeat(DuckDBType.Varchar, _fields),
        ];
        var types = Array.ConvertAll(columns, NativeMethods.LogicalType.DuckDBCreateLogicalType);
        try
        {
            if (format is JsonFormat)
            {
                DuckDbNative.SetAlias(types[0].DangerousGetHandle(), "JSON");
            }

            _chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk(Array.ConvertAll(types, type => type.DangerousGetHandle()), (ulong)types.Length);
        }
        finally
        {
            Array.ForEach(types, type => type.Dispose());
        }

        _vectors = new IntPtr[columns.Length];
        FindVectors();
        Run($"create or replace temp table {Bad} (batch_row bigint, column_name varchar, reason varchar)");
        Clear();
    }

    /// <summary>The rows in the batch.</summary>
    public long Rows => _appended + _count;

    /// <summary>The bytes of its records.</summary>
    public long Bytes { get; private set; }

    /// <summary>Says of which file the next rows are.</summary>
    /// <param name="file">The file.</param>
    /// <param name="fileRow">The number of its last row before them.</param>
    public void BeginFile(StageFile file, long fileRow)
    {
        _fileName = Encoding.UTF8.GetBytes(file.Key);
        _contentKey = Encoding.UTF8.GetBytes(file.ETag ?? "");
        _lastModified = Micros(file.LastModified);
        FileRow = fileRow;
    }

    /// <inheritdoc />
    public override void Add(ReadOnlySpan<byte> record, long line)
    {
        Write(ValueColumn, record);
        Write(FileNameColumn, _fileName);
        Write(FileRowColumn, ++FileRow);
        Write(LastModifiedColumn, _lastModified);
        Write(BatchRowColumn, Rows);
        Write(LineColumn, line);
        Write(ContentKeyColumn, _contentKey);
        Bytes += record.Length;
        if (_fields == 0)
        {
            Next();
        }
    }

    /// <inheritdoc />
    public override void Add(ReadOnlySpan<byte> record, long line, CsvFields fields, int[]? places)
    {
        Add(record, line);
        for (var i = 0; i < _fields; i++)
        {
            var place = places is null ? i : places[i];
            if (fields.IsNull(place))
            {
                WriteNull(FirstFieldColumn + i);
            }
            else
            {
                Write(FirstFieldColumn + i, fields[place]);
                WriteValid(FirstFieldColumn + i);
                Bytes += fields[place].Length;
            }
        }

        if (_fields > 0)
        {
            Next();
        }
    }

    /// <summary>Adds rows that DuckDB reads itself.</summary>
    /// <param name="select">A query for their <c>value</c> and <c>line</c>, in the file's order.</param>
    /// <returns>How many they are.</returns>
    public long AddFrom(string select)
    {
        Complete();
        var added = Run(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            insert into temp.{Table}
            select value, {Text(_fileName)}, line, make_timestamp({_lastModified}), line - 1 + {_appended}, line, {Text(_contentKey)}
            from ({select})
            """));
        _appended += added;
        FileRow += added;
        return added;

        static string Text(byte[] utf8) => SqlLiteral.Write(Dialect.DuckDb, Encoding.UTF8.GetString(utf8));
    }

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

    /// <summary>Defines <c>copy_rows</c> as some of the batch's rows, without those in <see cref="Bad"/>.</summary>
    /// <param name="from">The first row, from 0.</param>
    /// <param name="to">The row after the last.</param>
    /// <param name="startScanTime">The load's time, UTC.</param>
    /// <param name="withBad">Whether those in <see cref="Bad"/> are among them.</param>
    public void Select(long from, long to, DateTime startScanTime, bool withBad = false)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"""
            create or replace temp view copy_rows as
            select *, timestamp '{startScanTime:yyyy-MM-dd HH:mm:ss.ffffff}' as start_scan_time
            from temp.{Table}
            """);
        var isWithout = _hasBad && !withBad;
        if (from > 0 || to < Rows || isWithout)
        {
            text += string.Create(CultureInfo.InvariantCulture, $"\nwhere batch_row >= {from} and batch_row < {to}");
        }

        if (isWithout)
        {
            text += $" and batch_row not in (select batch_row from temp.{Bad})";
        }

        Run(text);
    }

    /// <summary>Says that there are rows in <see cref="Bad"/> now.</summary>
    public void NoteBad() => _hasBad = true;

    /// <summary>Takes all marks back.</summary>
    public void ForgetBad()
    {
        if (_hasBad)
        {
            Run($"delete from temp.{Bad}");
            _hasBad = false;
        }
    }

    /// <summary>Empties the batch.</summary>
    public void Clear()
    {
        _count = 0;
        Complete();
        ForgetBad();
        Run($"create or replace temp table {Table} ({_columns})");
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
            NativeMethods.Vectors.DuckDBUnsafeVectorAssignStringElementLength(_vectors[column], (ulong)_count, bytes, text.Length);
        }
    }

    private void Write(int column, long value) => ((long*)NativeMethods.Vectors.DuckDBVectorGetData(_vectors[column]))[_count] = value;

    // A row that was taken out again may have had NULL here.
    private void WriteValid(int column)
    {
        var validity = NativeMethods.Vectors.DuckDBVectorGetValidity(_vectors[column]);
        if (validity is not null)
        {
            NativeMethods.ValidityMask.DuckDBValiditySetRowValidity(validity, (ulong)_count, true);
        }
    }

    private void WriteNull(int column)
    {
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(_vectors[column]);
        NativeMethods.ValidityMask.DuckDBValiditySetRowValidity(NativeMethods.Vectors.DuckDBVectorGetValidity(_vectors[column]), (ulong)_count, false);
    }

    private void FindVectors()
    {
        for (var column = 0; column < _vectors.Length; column++)
        {
            _vectors[column] = NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, column);
        }
    }

    private void Next()
    {
        if (++_count == VectorSize)
        {
            AppendChunk();
        }
    }

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
        FindVectors();
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

    private long Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }
}
