using System.Runtime.CompilerServices;
using DuckDB.NET.Native;
using Pipeline.Stages;

namespace Pipeline.Loading;

/// <summary>
/// A chunk of rows that DuckDB asks for: records go straight into its vectors. All rows of a chunk are of one file, so that what is the same for
/// the whole file is said once.
/// </summary>
/// <param name="columns">Which columns the query reads, by their place in <c>copy_rows</c>.</param>
internal sealed unsafe class StreamChunk(int[] columns) : RecordSink, IDisposable
{
    private static readonly int VectorSize = (int)NativeMethods.Helpers.DuckDBVectorSize();

    private readonly IntPtr[] _vectors = new IntPtr[columns.Length == 0 ? FirstFieldColumn : Math.Max(columns.Max() + 1, FirstFieldColumn)];
    private DuckDBValue? _fileName;
    private DuckDBValue? _contentKey;
    private DuckDBValue? _lastModified;
    private long* _fileRows;
    private int _count;

    /// <summary>Whether no further row has a place.</summary>
    public bool IsFull => _count == VectorSize;

    /// <summary>The rows so far.</summary>
    public int Count => _count;

    /// <summary>Says of which file the next rows are; before the next chunk.</summary>
    public void BeginFile(StageFile file)
    {
        DisposeValues();
        FileRow = 0;
        _fileName = NativeMethods.Value.DuckDBCreateVarchar(file.Key);
        _contentKey = NativeMethods.Value.DuckDBCreateVarchar(file.ETag ?? "");
        var micros = Micros(file.LastModified);
        _lastModified = NativeMethods.Value.DuckDBCreateTimestamp(Unsafe.As<long, DuckDBTimestampStruct>(ref micros));
    }

    /// <summary>Takes DuckDB's vectors.</summary>
    /// <param name="chunk">The chunk that DuckDB waits for.</param>
    public void Begin(IntPtr chunk)
    {
        _count = 0;
        Array.Clear(_vectors);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] < _vectors.Length)
            {
                _vectors[columns[i]] = DuckDbNative.Vector(chunk, (ulong)i);
            }
        }

        _fileRows = _vectors[FileRowColumn] == 0 ? null : (long*)NativeMethods.Vectors.DuckDBVectorGetData(_vectors[FileRowColumn]);
    }

    /// <summary>Hands the rows over.</summary>
    /// <param name="chunk">The chunk that DuckDB waits for.</param>
    public void End(IntPtr chunk)
    {
        if (_count > 0)
        {
            Refer(FileNameColumn, _fileName);
            Refer(ContentKeyColumn, _contentKey);
            Refer(LastModifiedColumn, _lastModified);
        }

        DuckDbNative.SetSize(chunk, (ulong)_count);
    }

    /// <inheritdoc />
    public override void Add(ReadOnlySpan<byte> record, long line)
    {
        FileRow++;
        Write(ValueColumn, record);
        Write(LineColumn, line);
        if (_fileRows is not null)
        {
            _fileRows[_count] = FileRow;
        }

        _count++;
    }

    /// <inheritdoc />
    public override void Add(ReadOnlySpan<byte> record, long line, CsvFields fields, int[]? places)
    {
        for (var column = FirstFieldColumn; column < _vectors.Length; column++)
        {
            if (_vectors[column] == 0)
            {
                continue;
            }

            var place = column - FirstFieldColumn;
            place = places is null ? place : places[place];
            if (fields.IsNull(place))
            {
                NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(_vectors[column]);
                NativeMethods.ValidityMask.DuckDBValiditySetRowValidity(NativeMethods.Vectors.DuckDBVectorGetValidity(_vectors[column]), (ulong)_count, false);
            }
            else
            {
                Write(column, fields[place]);
            }
        }

        Add(record, line);
    }

    /// <inheritdoc />
    public void Dispose() => DisposeValues();

    private void DisposeValues()
    {
        _fileName?.Dispose();
        _contentKey?.Dispose();
        _lastModified?.Dispose();
    }

    private void Refer(int column, DuckDBValue? value)
    {
        if (_vectors[column] != 0)
        {
            DuckDbNative.ReferenceValue(_vectors[column], value!.DangerousGetHandle());
        }
    }

    private void Write(int column, ReadOnlySpan<byte> text)
    {
        if (_vectors[column] == 0)
        {
            return;
        }

        fixed (byte* bytes = text)
        {
            // Unsafe only in that DuckDB does not check again that it is UTF-8.
            NativeMethods.Vectors.DuckDBUnsafeVectorAssignStringElementLength(_vectors[column], (ulong)_count, bytes, text.Length);
        }
    }

    private void Write(int column, long value)
    {
        if (_vectors[column] != 0)
        {
            ((long*)NativeMethods.Vectors.DuckDBVectorGetData(_vectors[column]))[_count] = value;
        }
    }
}
